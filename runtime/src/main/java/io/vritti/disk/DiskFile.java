package io.vritti.disk;

import io.vritti.text.KernelFolders;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads regular files of a disk; what a device, a pipe or the kernel gives is never read ({@link PlainFile}). */
public final class DiskFile {

    private static final End NOTHING = new End(new byte[0], false);

    /**
     * What stands at the end of a file.
     *
     * @param cut whether more stands before it
     */
    public record End(byte[] bytes, boolean cut) {}

    private DiskFile() {}

    /** Null if there is no such file, or it has more bytes, or cannot be read, or is unknown. */
    public static byte[] bytes(String path, int mostBytes) {
        try {
            Path file = Path.of(path);
            return PlainFile.is(file) && new File(path).length() <= mostBytes ? Files.readAllBytes(file) : null;
        } catch (IOException | InvalidPathException | SecurityException unreadable) {
            return null;
        }
    }

    /** All bytes of what a look has just shown to be a regular file of a bearable size, and no link; null as above. */
    public static byte[] bytes(Path file) {
        try {
            boolean plain = Disk.reaches(file, true) && !KernelFolders.contain(file.toString());
            return plain ? Files.readAllBytes(file) : null;
        } catch (IOException | SecurityException unreadable) {
            return null;
        }
    }

    /** The text of a file in UTF-8; null also if it is in another encoding. */
    public static String text(String path, long mostBytes) {
        try {
            Path file = Path.of(path);
            return PlainFile.is(file) && new File(path).length() <= mostBytes ? Files.readString(file) : null;
        } catch (IOException | InvalidPathException | SecurityException unreadable) {
            return null;
        }
    }

    /** The first bytes of a file, or all if it has fewer; none if it cannot be read or is unknown. */
    public static byte[] start(String path, int mostBytes) {
        Path file = Path.of(path);
        if (!PlainFile.is(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(mostBytes);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    /**
     * The last bytes of a file.
     *
     * @param from the bytes before this one are none of them
     * @return none if it is no regular file, or cannot be read, or is unknown
     */
    public static End end(String path, long from, int mostBytes) {
        if (!Disk.isFile(path)) {
            return NOTHING;
        }
        try (RandomAccessFile in = new RandomAccessFile(path, "r")) {
            long start = Math.max(from, in.length() - mostBytes);
            byte[] bytes = new byte[(int) Math.max(0, in.length() - start)];
            in.seek(start);
            in.readFully(bytes);
            return new End(bytes, start > from);
        } catch (IOException unreadable) {
            return NOTHING;
        }
    }
}
