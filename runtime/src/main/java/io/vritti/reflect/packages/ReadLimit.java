package io.vritti.reflect.packages;

/** How much one look-up may read: the index of a large distribution is 300 MB, and nobody waits for more than that takes. */
final class ReadLimit {

    /** Unpacked. Debian's list of all packages has 50 MB, its Contents 400 MB. */
    static final long MOST_BYTES = 600L * 1024 * 1024;

    /** Of one look-up, in all of its sources. */
    static final long MOST_MILLIS = 5_000;

    private final long deadlineNanos;
    private long bytesLeft;

    ReadLimit(long bytes, long millis) {
        this.bytesLeft = bytes;
        this.deadlineNanos = System.nanoTime() + millis * 1_000_000;
    }

    static ReadLimit usual() {
        return new ReadLimit(MOST_BYTES, MOST_MILLIS);
    }

    /** Counts bytes that were read. @return false when it is enough */
    boolean allows(long bytes) {
        bytesLeft -= bytes;
        return bytesLeft >= 0 && System.nanoTime() < deadlineNanos;
    }
}
