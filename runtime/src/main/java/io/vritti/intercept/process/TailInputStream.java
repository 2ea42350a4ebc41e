package io.vritti.intercept.process;

import io.vritti.intercept.io.OutputListener;
import io.vritti.intercept.io.OutputTail;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands a process's output through to the host and keeps its tail. Never reads on its own but by {@link #peek}, and never
 * holds an end of stream back: a daemonising child keeps the pipe open for as long as it lives.
 *
 * <p>Reads are serialised by a lock of ours; the JDK's own stream serialises them by a monitor anyway.
 */
final class TailInputStream extends InputStream implements WatchedOutput {

    private final InputStream in;
    private final OutputTail tail = new OutputTail();
    private final ReentrantLock reading = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean markedByHost;
    private volatile boolean readByHost;
    private volatile OutputListener listener = OutputListener.NONE;

    TailInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        readByHost = true;
        reading.lock();
        try {
            int value = in.read();
            if (value >= 0) {
                tail.write((byte) value);
                listener.read(new byte[] {(byte) value}, 0, 1);
            } else {
                ended.countDown();
            }
            return value;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        readByHost = true;
        reading.lock();
        try {
            int read = in.read(bytes, from, count);
            if (read > 0) {
                tail.write(bytes, from, read);
                listener.read(bytes, from, read);
            } else if (read < 0) {
                ended.countDown();
            }
            return read;
        } finally {
            reading.unlock();
        }
    }

    /** Has somebody hear what the host reads, before it does. */
    void heardBy(OutputListener hearing) {
        listener = hearing;
    }

    /** Skipped bytes are read, so that the tail stays true: the JDK's own skip reads them too. */
    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        byte[] chunk = new byte[(int) Math.max(1, Math.min(count, OutputTail.TAIL_BYTES))];
        while (skipped < count) {
            int read = read(chunk, 0, (int) Math.min(chunk.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
            if (in.available() <= 0) {
                break;
            }
        }
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        keepUnread();
        ended.countDown();
        in.close();
    }

    /** What is closed unread may be all that a process said before it died. Takes only what is there. */
    private void keepUnread() {
        if (ended() || !reading.tryLock()) {
            return;
        }
        try {
            byte[] rest = new byte[Math.min(Math.max(0, in.available()), OutputTail.TAIL_BYTES)];
            if (rest.length > 0) {
                tail.write(rest, 0, Math.max(0, in.read(rest, 0, rest.length)));
            }
        } catch (IOException closed) {
            // Then there is nothing to keep.
        } finally {
            reading.unlock();
        }
    }

    @Override
    public synchronized void mark(int limit) {
        markedByHost = true;
        in.mark(limit);
    }

    @Override
    public synchronized void reset() throws IOException {
        in.reset();
    }

    @Override
    public boolean markSupported() {
        return in.markSupported();
    }

    /** Whether the host has read to the end, or has closed it. */
    boolean ended() {
        return ended.getCount() == 0;
    }

    /** Returns at once if the host does not read at all. */
    @Override
    public void awaitEnd(long nanos) {
        try {
            if (readByHost) {
                ended.await(nanos, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, also where the host has not begun to read. */
    void awaitRead(long nanos) throws InterruptedException {
        ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * The tail of what the process wrote, with what the host has not read yet looked at and left in place. Only after the
     * exit: the JDK has then drained the pipe into memory, or is about to.
     */
    String peek() {
        OutputTail rest = rest();
        return tail.text() + rest.text();
    }

    /** What the process wrote and the host has not read yet, left in place; empty where the host is reading at this moment. */
    String waiting() {
        return rest().telling();
    }

    /** The same as {@link #peek}, without what a cut may have parted from its name. */
    @Override
    public String telling() {
        OutputTail rest = rest();
        // What was read does not lead up to the end of a rest that is too long.
        return rest.cut() ? rest.telling() : tail.telling() + rest.text();
    }

    private OutputTail rest() {
        if (markedByHost || !in.markSupported() || !reading.tryLock()) {
            return new OutputTail();
        }
        try {
            return unread();
        } catch (IOException e) {
            return new OutputTail();
        } finally {
            reading.unlock();
        }
    }

    private OutputTail unread() throws IOException {
        // One monitor for mark, read and reset: the JDK's drain at exit swaps the source under the same monitor.
        synchronized (in) {
            int available = in.available();
            if (available <= 0) {
                return new OutputTail();
            }
            in.mark(available);
            try {
                OutputTail rest = new OutputTail();
                byte[] chunk = new byte[Math.min(available, OutputTail.TAIL_BYTES)];
                int left = available;
                while (left > 0) {
                    int count = in.read(chunk, 0, Math.min(chunk.length, left));
                    if (count <= 0) {
                        break;
                    }
                    rest.write(chunk, 0, count);
                    left -= count;
                }
                return rest;
            } finally {
                in.reset();
            }
        }
    }
}
