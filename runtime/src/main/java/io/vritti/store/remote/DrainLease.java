package io.vritti.store.remote;

import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** Lets one of the JVMs that share a home send its outbox; the operating system hands the lease on when that JVM ends. */
final class DrainLease implements AutoCloseable {

    private final File file;
    private RandomAccessFile opened;
    private FileLock lock;

    DrainLease(File file) {
        this.file = file;
    }

    /** @throws IOException if the file cannot be made or the file system has no locks */
    boolean held() throws IOException {
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

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
