package io.vritti.retain;

/** The pace of a retention run: how long it rests after each step, and whether it goes on. */
public interface Pace {

    /** Goes to the end without a rest, in large steps; for commands. */
    Pace FULL = new Pace() {
        @Override
        public boolean rest(long spentNanos) {
            return true;
        }

        @Override
        public int archivedAtOnce() {
            return 8 * Pace.super.archivedAtOnce();
        }
    };

    /**
     * Rests after a step.
     *
     * @param spentNanos how long the step took, in nanoseconds
     * @return whether the run goes on
     */
    boolean rest(long spentNanos);

    /**
     * How many episodes one step puts away, as one file of the archive. A file takes some ten synchronous writes to the disk, however
     * small it is. An episode that is used during a step is put away all the same.
     */
    default int archivedAtOnce() {
        return 500;
    }
}
