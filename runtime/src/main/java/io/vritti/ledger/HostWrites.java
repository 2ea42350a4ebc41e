package io.vritti.ledger;

/** Watches the files that the host's own code writes. */
@FunctionalInterface
public interface HostWrites {

    /** Watched by the one who calls {@link Ledger#hostWrote}, from the start. */
    HostWrites WATCHED = new HostWrites() {
        @Override
        public boolean watched(long waitNanos) {
            return true;
        }

        @Override
        public boolean fromStart() {
            return true;
        }
    };

    /**
     * Whether every write of the host is reported from now on. The first call begins to watch, and does not wait for longer.
     *
     * @param waitNanos at most so long, in nanoseconds
     */
    boolean watched(long waitNanos);

    /** Whether every write has been reported since the JVM started. */
    default boolean fromStart() {
        return false;
    }
}
