package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The metadata of one name, without its content.
 *
 * @param kind what is there
 * @param mode permission bits, 0 where the platform has none
 * @param owner user id, 0 where the platform has none
 * @param group group id, 0 where the platform has none
 * @param size in bytes
 * @param inode 0 where the platform has none
 * @param modifiedNanos last change of the content, nanoseconds since 1970
 * @param changedNanos last change of anything, mode and name included (ctime); that of the content where there is no other
 */
record Stat(Kind kind, int mode, int owner, int group, long size, long inode, long modifiedNanos, long changedNanos) {

    enum Kind {
        MISSING,
        FILE,
        FOLDER,
        LINK,
        /** A device, socket or pipe: what it will give cannot be known. */
        SPECIAL,
        /** It may be there, but may not be looked at. */
        UNREADABLE
    }

    static final Stat MISSING = new Stat(Kind.MISSING, 0, 0, 0, 0, 0, 0, 0);
    static final Stat UNREADABLE = new Stat(Kind.UNREADABLE, 0, 0, 0, 0, 0, 0, 0);

    private static final String UNIX_CHANGE = "unix:mode,ctime";
    private static final String UNIX = "unix:mode,uid,gid,size,ino,lastModifiedTime,ctime";
    private static final String BASIC = "basic:*";
    private static final int TYPE_BITS = 0170000;
    private static final int PERMISSION_BITS = 07777;

    /** @param follow whether a link stands for what it leads to; a link that leads nowhere is then missing */
    static Stat of(String name, boolean follow) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            return MISSING;
        }
        try {
            Map<String, Object> attributes = Disk.attributes(path, UNIX, follow);
            return attributes == null ? UNREADABLE : ofUnix(attributes);
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return basic(path, follow);
        } catch (IOException e) {
            return unexplained(e);
        }
    }

    /**
     * Whether something is there that was changed since, it or what it leads to. It stands before every call, where most names
     * are old or missing: it asks for the time only, and a missing name costs no exception.
     *
     * @param nanos since 1970
     */
    static boolean changedSince(String name, long nanos) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            return false;
        }
        if (!Disk.exists(name)) {
            return false;
        }
        try {
            Map<String, Object> change = Disk.attributes(path, UNIX_CHANGE, false);
            return changedNanos(change) >= nanos
                    || change != null
                            && kind((int) change.get("mode")) == Kind.LINK
                            && changedNanos(Disk.attributes(path, UNIX_CHANGE, true)) >= nanos;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return of(name, true).changedNanos() >= nanos || of(name, false).changedNanos() >= nanos;
        }
    }

    /** @param attributes null of what is unknown: it may have changed at any time */
    private static long changedNanos(Map<String, Object> attributes) {
        return attributes == null ? Long.MAX_VALUE : nanos((FileTime) attributes.get("ctime"));
    }

    boolean missing() {
        return kind == Kind.MISSING;
    }

    private static Stat ofUnix(Map<String, Object> attributes) {
        int mode = (int) attributes.get("mode");
        return new Stat(
                kind(mode),
                mode & PERMISSION_BITS,
                (int) attributes.get("uid"),
                (int) attributes.get("gid"),
                (long) attributes.get("size"),
                (long) attributes.get("ino"),
                nanos((FileTime) attributes.get("lastModifiedTime")),
                nanos((FileTime) attributes.get("ctime")));
    }

    private static Kind kind(int mode) {
        return switch (mode & TYPE_BITS) {
            case 0100000 -> Kind.FILE;
            case 0040000 -> Kind.FOLDER;
            case 0120000 -> Kind.LINK;
            default -> Kind.SPECIAL;
        };
    }

    private static Stat basic(Path path, boolean follow) {
        try {
            Map<String, Object> attributes = Disk.attributes(path, BASIC, follow);
            if (attributes == null) {
                return UNREADABLE;
            }
            long modified = nanos((FileTime) attributes.get("lastModifiedTime"));
            return new Stat(basicKind(attributes), 0, 0, 0, (long) attributes.get("size"), 0, modified, modified);
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (IOException e) {
            return unexplained(e);
        }
    }

    private static Kind basicKind(Map<String, Object> attributes) {
        if ((boolean) attributes.get("isRegularFile")) {
            return Kind.FILE;
        }
        if ((boolean) attributes.get("isDirectory")) {
            return Kind.FOLDER;
        }
        return (boolean) attributes.get("isSymbolicLink") ? Kind.LINK : Kind.SPECIAL;
    }

    /** {@code f/x} below a file and a link to itself are as good as missing; what may not be looked at is not known. */
    private static Stat unexplained(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith("Not a directory") || message.endsWith("Too many levels of symbolic links")
                ? MISSING
                : UNREADABLE;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
