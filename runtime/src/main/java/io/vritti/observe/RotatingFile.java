package io.vritti.observe;

import io.vritti.home.OwnerOnly;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that several JVMs append to, and that starts anew when it has grown: {@code name}, {@code name.1}, {@code name.2}.
 * Opened for each append, so that a rotation by another JVM is seen; one write in append mode is one write in the file. Java.io
 * only: it may be used before the host's file system provider is chosen (facts.md §1.2).
 */
final class RotatingFile {

    /** Where it cannot start anew (a folder that may not be written, another program that holds it open) it does not grow for ever. */
    private static final int MOST_TIMES_THE_LIMIT = 4;

    private final File file;
    private final long limitBytes;
    private final int generations;

    /** As we left it; -1 if it may end with half a line. */
    private long lengthLeft = -1;

    /** @param generations how many files there are at most, the current one included */
    RotatingFile(File file, long limitBytes, int generations) {
        this.file = file;
        this.limitBytes = limitBytes;
        this.generations = generations;
    }

    /**
     * Appends all of it or, but for a disk that gets full meanwhile, nothing.
     *
     * @param lines whole lines, each with its end
     */
    synchronized void append(byte[] lines) throws IOException {
        if (file.length() + lines.length > limitBytes && file.length() > 0) {
            rotate(lines.length);
        }
        if (file.length() > MOST_TIMES_THE_LIMIT * limitBytes) {
            throw new IOException(file + " cannot be renamed, and has grown too much");
        }
        if (!file.exists()) {
            OwnerOnly.makeFile(file);
        } else if (file.length() != lengthLeft) {
            endTornLine();
        }
        long before = file.length();
        lengthLeft = -1;
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            if (before == 0) {
                OwnerOnly.restrict(file);
            }
            out.write(lines);
        }
        long after = file.length();
        if (after < before + lines.length) {
            // Another JVM has renamed it just before it was opened: then it was made here, by the umask.
            OwnerOnly.restrict(file);
        }
        lengthLeft = after;
    }

    /** All generations that exist, the oldest first. */
    List<File> files() {
        List<File> files = new ArrayList<>();
        for (int i = generations - 1; i >= 0; i--) {
            File generation = generation(i);
            if (generation.isFile()) {
                files.add(generation);
            }
        }
        return files;
    }

    private void rotate(int incoming) throws IOException {
        File lockFile = new File(file.getPath() + ".lock");
        OwnerOnly.makeFile(lockFile);
        try (RandomAccessFile access = new RandomAccessFile(lockFile, "rw");
                FileLock lock = access.getChannel().tryLock()) {
            // Asked again under the lock: a second rotation at once would push out a generation that is nearly empty.
            if (lock != null && file.length() + incoming > limitBytes) {
                shift();
            }
        } catch (OverlappingFileLockException otherThread) {
            // Somebody in this JVM is rotating; this line goes wherever the file is then.
        }
    }

    private void shift() {
        // Renaming replaces. Windows refuses while another JVM has a file open: then it grows until the next attempt.
        boolean renamed = true;
        for (int i = generations - 2; i >= 0 && renamed; i--) {
            renamed = !generation(i).exists() || generation(i).renameTo(generation(i + 1));
        }
    }

    /** A JVM that was killed, or a full disk, may have left half a line, which would spoil the next one. */
    private void endTornLine() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file, "r")) {
            if (access.length() == 0) {
                return;
            }
            access.seek(access.length() - 1);
            if (access.read() == '\n') {
                return;
            }
        }
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write('\n');
        }
    }

    private File generation(int number) {
        return number == 0 ? file : new File(file.getPath() + "." + number);
    }
}
