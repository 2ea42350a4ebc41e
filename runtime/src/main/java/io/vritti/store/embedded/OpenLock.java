package io.vritti.store.embedded;

import io.vritti.home.OwnerOnly;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.concurrent.TimeUnit;

/**
 * One process at a time opens, migrates or sets aside a database: two that find it damaged would each set aside what the
 * other has just made. A file of its own, because closing any descriptor of SQLite's file would drop SQLite's locks.
 */
final class OpenLock implements AutoCloseable {

    /**
     * Longer than forty openings one after the other take on two busy cores: with 5 s, 13 of 40 JVMs that began at once gave up. A
     * JVM that was stopped half-way must not stop the others for ever.
     */
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final long PAUSE_MILLIS = 2;

    private final RandomAccessFile opened;
    private final FileLock lock;

    private OpenLock(RandomAccessFile opened, FileLock lock) {
        this.opened = opened;
        this.lock = lock;
    }

    /** @throws StoreException if another process keeps it, or the file system has no locks */
    static OpenLock take(File file) {
        long deadlineNanos = System.nanoTime() + WAIT_NANOS;
        while (true) {
            OpenLock taken = tryTake(file, deadlineNanos);
            if (taken != null) {
                return taken;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("interrupted while waiting for " + file, e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            opened.close();
        }
    }

    private static OpenLock tryTake(File file, long deadlineNanos) {
        RandomAccessFile opened = null;
        try {
            OwnerOnly.makeFile(file);
            opened = new RandomAccessFile(file, "rw");
            FileLock lock = opened.getChannel().tryLock();
            if (lock != null) {
                return new OpenLock(opened, lock);
            }
            return failed(opened, deadlineNanos, new StoreException("another process keeps " + file + " locked"));
        } catch (OverlappingFileLockException | IOException e) {
            // IOException: while another process makes the file it can be refused for a moment (OwnerOnly).
            return failed(opened, deadlineNanos, new StoreException(file + " cannot be locked: " + e.getMessage(), e));
        }
    }

    private static OpenLock failed(RandomAccessFile opened, long deadlineNanos, StoreException why) {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        if (System.nanoTime() >= deadlineNanos) {
            throw why;
        }
        return null;
    }
}
