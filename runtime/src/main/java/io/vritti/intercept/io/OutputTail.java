package io.vritti.intercept.io;

import java.nio.charset.StandardCharsets;

/** The last bytes of a stream. Safe for one writer and any reader. */
public final class OutputTail {

    /** design.md §7: enough for the error lines of build tools, small enough to keep for every process. */
    public static final int TAIL_BYTES = 8 * 1024;

    private static final int FIRST_BYTES = 512;

    private byte[] ring = new byte[0];
    private long written;

    public synchronized void write(byte[] bytes, int from, int count) {
        if (count <= 0) {
            return;
        }
        grow(Math.min(TAIL_BYTES, written + count));
        int kept = Math.min(count, ring.length);
        int at = (int) ((written + count - kept) % ring.length);
        int upToEnd = Math.min(kept, ring.length - at);
        System.arraycopy(bytes, from + count - kept, ring, at, upToEnd);
        System.arraycopy(bytes, from + count - kept + upToEnd, ring, 0, kept - upToEnd);
        written += count;
    }

    public synchronized void write(byte value) {
        grow(Math.min(TAIL_BYTES, written + 1));
        ring[(int) (written % ring.length)] = value;
        written++;
    }

    /** Whether more was written than is kept. */
    public synchronized boolean cut() {
        return written > ring.length;
    }

    /** The same as {@link #text}, without what the cut may have parted from its name. */
    public synchronized String telling() {
        return cut() ? CutBeginning.dropped(text()) : text();
    }

    /** As UTF-8; bytes that are none become replacement characters. */
    public synchronized String text() {
        int size = (int) Math.min(written, ring.length);
        byte[] ordered = new byte[size];
        if (size > 0) {
            int at = (int) ((written - size) % ring.length);
            int upToEnd = Math.min(size, ring.length - at);
            System.arraycopy(ring, at, ordered, 0, upToEnd);
            System.arraycopy(ring, 0, ordered, upToEnd, size - upToEnd);
        }
        return new String(ordered, StandardCharsets.UTF_8);
    }

    /** Positions stay valid because the ring only grows while it has not wrapped. */
    private void grow(long wanted) {
        if (ring.length >= wanted) {
            return;
        }
        int size = Math.max(FIRST_BYTES, ring.length);
        while (size < wanted) {
            size *= 2;
        }
        byte[] larger = new byte[Math.min(size, TAIL_BYTES)];
        System.arraycopy(ring, 0, larger, 0, (int) Math.min(written, ring.length));
        ring = larger;
    }
}
