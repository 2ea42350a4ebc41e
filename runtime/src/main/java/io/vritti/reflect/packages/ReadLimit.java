package io.vritti.reflect.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much one look-up may read: the index of a large distribution is 300 MB, and nobody waits for more than that takes. */
final class ReadLimit {

    /** Unpacked. Debian's list of all packages has 50 MB, its Contents 400 MB. */
    static final long MOST_BYTES = 600L * 1024 * 1024;

    /** Of one look-up, in all of its sources. */
    static final long MOST_MILLIS = 5_000;

    /** On the thread that writes a failure down: Alpine's index has 2 MB unpacked, Ubuntu's list of commands 1 MB. */
    static final long QUICK_BYTES = 4L * 1024 * 1024;

    static final long QUICK_MILLIS = 200;

    private final long deadlineNanos;
    private long bytesLeft;
    private boolean reached;

    ReadLimit(long bytes, long millis) {
        this.bytesLeft = bytes;
        this.deadlineNanos = System.nanoTime() + millis * 1_000_000;
    }

    static ReadLimit usual() {
        return new ReadLimit(MOST_BYTES, MOST_MILLIS);
    }

    static ReadLimit quick() {
        return new ReadLimit(QUICK_BYTES, QUICK_MILLIS);
    }

    /** Whether something was left unread, which may have said otherwise. */
    boolean wasReached() {
        return reached;
    }

    /** False for a file that could not be read to its end, so that it is not begun. */
    boolean mayOpen(Path file) {
        try {
            boolean fits = Files.size(file) <= bytesLeft;
            reached |= !fits;
            return fits;
        } catch (IOException e) {
            return false;
        }
    }

    /** Counts bytes that were read. @return false when it is enough */
    boolean allows(long bytes) {
        bytesLeft -= bytes;
        reached |= bytesLeft < 0 || System.nanoTime() >= deadlineNanos;
        return !reached;
    }
}
