package io.vritti.recall;

import java.util.function.LongSupplier;

/**
 * Limits the work for hints in somebody else's JVM: some at once, and a twentieth of a core on average. A host that fails a
 * hundred times a second is not to pay for it. Thread-safe.
 */
final class WorkShare {

    /** Enough to load the model and to embed a hundred episodes. */
    private static final long AT_ONCE_NANOS = 2_000_000_000L;

    private static final int ONE_IN = 20;

    private final LongSupplier clock;
    private long leftNanos = AT_ONCE_NANOS;
    private long countedAtNanos;

    /** @param clock monotonic, in nanoseconds */
    WorkShare(LongSupplier clock) {
        this.clock = clock;
        this.countedAtNanos = clock.getAsLong();
    }

    /** Whether more may be done now. */
    synchronized boolean left() {
        long nowNanos = clock.getAsLong();
        leftNanos = Math.min(AT_ONCE_NANOS, leftNanos + (nowNanos - countedAtNanos) / ONE_IN);
        countedAtNanos = nowNanos;
        return leftNanos > 0;
    }

    synchronized void spent(long nanos) {
        leftNanos -= nanos;
    }
}
