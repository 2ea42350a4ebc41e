package io.vritti.cli.terminal;

import io.vritti.home.OwnerOnly;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is there whole or not at all: it is written beside, for its owner only, and renamed once it is on the disk. What an ended
 * process left beside it is written over; one that still writes there keeps it locked.
 */
public final class NewFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private final File file;
    private final Path partial;

    /** @throws CommandFailure if it may not be written over */
    public NewFile(File file, boolean overwrite) {
        this.file = file;
        Path target = file.getAbsoluteFile().toPath();
        this.partial = target.resolveSibling(target.getFileName() + ".partial");
        if (!Files.isDirectory(target.getParent())) {
            throw new CommandFailure(file + " cannot be made: there is no folder " + target.getParent()
                    + "; make it, or name another one");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new CommandFailure(file + " is no regular file; name another one, or redirect the output to it");
        }
        if (!overwrite && Files.exists(target)) {
            throw new CommandFailure(file + " exists already; name another file, or add --force");
        }
    }

    /** @throws CommandFailure if it cannot be written; what was there before is then still there */
    public long write(LinesWriter lines) {
        try {
            OwnerOnly.makeFile(partial.toFile());
            Object made = identity();
            try (RandomAccessFile opened = new RandomAccessFile(partial.toFile(), "rw")) {
                FileLock lock = lock(opened);
                if (!Objects.equals(made, identity())) {
                    // Another one has ended meanwhile: what is open here may be its whole file, under its name.
                    throw beingWritten();
                }
                opened.setLength(0);
                long written = write(lines, opened);
                // Under the lock: afterwards the name is free for another one.
                Files.move(partial, file.getAbsoluteFile().toPath(), StandardCopyOption.REPLACE_EXISTING);
                lock.release();
                return written;
            }
        } catch (UncheckedIOException | IOException e) {
            partial.toFile().delete();
            throw new CommandFailure(file + " could not be written: " + reason(e), e);
        }
    }

    private long write(LinesWriter lines, RandomAccessFile opened) throws IOException {
        OutputStream bytes = Channels.newOutputStream(opened.getChannel());
        OutputStream packed = file.getName().endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER_BYTES) : bytes;
        Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER_BYTES);
        long written = lines.to(out);
        out.flush();
        if (packed instanceof GZIPOutputStream zipped) {
            zipped.finish();
        }
        opened.getChannel().force(true);
        return written;
    }

    private FileLock lock(RandomAccessFile opened) throws IOException {
        try {
            FileLock lock = opened.getChannel().tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException inThisJvm) {
            // As by another process.
        }
        throw beingWritten();
    }

    private CommandFailure beingWritten() {
        return new CommandFailure(file + " is being written by another process: it keeps " + partial + " locked");
    }

    /** What stays the same while the partial file is the same one; null if it is gone or not known. */
    private Object identity() {
        try {
            return Files.readAttributes(partial, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /** That of the innermost: the classes around it say nothing to a person. */
    private static String reason(Exception e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String kind = innermost.getClass().getSimpleName().replace("Exception", "");
        return kind.equals("IO") ? innermost.getMessage() : kind + ": " + innermost.getMessage();
    }
}
