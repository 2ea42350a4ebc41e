package io.vritti.home;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** Lets one of the JVMs that share a home do a work; the operating system hands the lease on when that JVM ends. */
public final class Lease implements AutoCloseable {

    private final File file;
    private RandomAccessFile opened;
    private FileLock lock;

    /** @param file in the home, of that work alone */
    public Lease(File file) {
        this.file = file;
    }

    /**
     * Whether this JVM has it, which it tries to get each time.
     *
     * @throws IOException if the file cannot be made or the file system has no locks
     */
    public boolean held() throws IOException {
        if (lock != null) {
            return true;
        }
        if (opened == null) {
            OwnerOnly.makeFile(file);
            opened = new RandomAccessFile(file, "rw");
        }
        try {
            lock = opened.getChannel().tryLock();
        } catch (OverlappingFileLockException anotherOfThisJvm) {
            return false;
        }
        return lock != null;
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
