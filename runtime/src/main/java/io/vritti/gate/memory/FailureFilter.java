package io.vritti.gate.memory;

import io.vritti.action.ActionKey;

/** A quick test, before the store is open, whether earlier sessions may know of a failure (design.md §4). */
public interface FailureFilter {

    /** Nothing is stored, or all of it is in the index already. */
    FailureFilter NOTHING = new FailureFilter() {
        @Override
        public boolean familyMayHaveFailed(String family) {
            return false;
        }

        @Override
        public boolean mayHaveFailed(ActionKey key) {
            return false;
        }

        @Override
        public void awaitStore(long deadlineNanos) {}
    };

    /** False only if it surely never failed, or the store is open and the index knows all. */
    boolean familyMayHaveFailed(String family);

    /** The same for one action, by its key or its shared key. */
    boolean mayHaveFailed(ActionKey key);

    /**
     * Waits until the store is read; all calls of a JVM together wait two seconds at most.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime}: until when this call may wait
     */
    void awaitStore(long deadlineNanos);
}
