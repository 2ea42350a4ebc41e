package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The holder of a lock on a file, as {@code /proc/locks} lists them (proc_locks(5)): flock, fcntl. It speaks for itself.
 *
 * @param subject absolute path
 */
public record HeldLockInput(String subject) implements Input {

    public static final String FREE = "free";

    static final String KIND = "held-lock";

    private static final Path TABLE = Path.of("/proc/locks");
    private static final String EXCLUSIVE = "WRITE";

    /** 1: FLOCK ADVISORY WRITE pid device:inode start end. */
    private static final int ACCESS_AT = 3;

    private static final int HOLDER_AT = 4;
    private static final int FILE_AT = 5;

    /** How glibc packs a device number (makedev(3)), and Linux prints it. */
    private static final int MINOR_BITS = 0xff;

    @Override
    public String kind() {
        return KIND;
    }

    /** {@link #FREE}, or the holder's process id; a lock that cannot be identified counts as free. */
    @Override
    public String look(FileSystemView view) {
        if (!view.spend()) {
            return null;
        }
        try {
            Path path = Path.of(subject);
            Map<String, Object> attributes = Disk.attributes(path, "unix:dev,ino", true);
            if (attributes == null) {
                return null;
            }
            String file = deviceOf((long) attributes.get("dev")) + ":" + attributes.get("ino");
            for (String line :
                    Files.readString(TABLE, StandardCharsets.ISO_8859_1).split("\n")) {
                String[] columns = line.trim().split(" +");
                if (columns.length > FILE_AT && columns[FILE_AT].equals(file) && columns[ACCESS_AT].equals(EXCLUSIVE)) {
                    return columns[HOLDER_AT];
                }
            }
            return FREE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return e instanceof InvalidPathException ? null : FREE;
        }
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject + (after.equals(FREE) ? " is no longer locked" : " is locked by another process now");
    }

    @Override
    public String sameness(String state) {
        return subject + " is still locked by process " + state;
    }

    private static String deviceOf(long device) {
        long major = device >> 8 & 0xfff | device >> 32 & ~0xfffL;
        long minor = device & MINOR_BITS | device >> 12 & ~0xffL;
        return String.format("%02x:%02x", major, minor);
    }
}
