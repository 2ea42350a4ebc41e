package io.vritti.world.tree;

import io.vritti.disk.Disk;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One name as a walk found it.
 *
 * @param kind what it is
 * @param shape hash of kind, mode, owner and, of a link, where it leads
 * @param size of a file, in bytes
 * @param stamp hash of its metadata; equal stamps mean that the file has not changed
 * @param changedNanos its change time, nanoseconds since 1970
 * @param age hash of its size and its time of modification, which copies keep
 * @param content hash of what is in the file, or {@link #UNREAD}
 */
record TreeEntry(Kind kind, long shape, long size, long stamp, long changedNanos, long age, long content) {

    enum Kind {
        MISSING,
        FILE,
        /** Every name in it has an entry of its own. */
        FOLDER,
        /** Looked at from outside: its own times stand for what is in it. */
        CLOSED_FOLDER,
        LINK,
        /** A pipe, a socket, a device, or what may not be looked at. */
        OTHER
    }

    static final long UNREAD = 0;

    static final TreeEntry MISSING = new TreeEntry(Kind.MISSING, 0, 0, 0, Long.MIN_VALUE, 0, UNREAD);
    static final TreeEntry UNREADABLE = new TreeEntry(Kind.OTHER, 1, 0, 1, Long.MIN_VALUE, 1, UNREAD);

    private static final String UNIX = "unix:mode,uid,gid,size,ino,lastModifiedTime,ctime";
    private static final int TYPE_BITS = 0170000;

    /**
     * Looks at a name, not at what it links to.
     *
     * @throws UnsupportedOperationException where files have no change times: then a tree is no evidence
     */
    static TreeEntry of(Path path) {
        try {
            Map<String, Object> attributes = Disk.attributes(path, UNIX, false);
            return attributes == null ? UNREADABLE : of(path, attributes);
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (IllegalArgumentException e) {
            throw new UnsupportedOperationException(e);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    static TreeEntry of(String path) {
        try {
            return of(Path.of(path));
        } catch (InvalidPathException e) {
            return MISSING;
        }
    }

    private static TreeEntry of(Path path, Map<String, Object> attributes) {
        int mode = (int) attributes.get("mode");
        Kind kind = switch (mode & TYPE_BITS) {
            case 0100000 -> Kind.FILE;
            case 0040000 -> Kind.FOLDER;
            case 0120000 -> Kind.LINK;
            default -> Kind.OTHER;
        };
        long shape = mix(mix(mode, (int) attributes.get("uid")), (int) attributes.get("gid"));
        if (kind == Kind.LINK) {
            shape = mix(shape, Content.hash(String.valueOf(Disk.linkTarget(path))));
        }
        long size = (long) attributes.get("size");
        long changed = ((FileTime) attributes.get("ctime")).to(TimeUnit.NANOSECONDS);
        long age = mix(size, ((FileTime) attributes.get("lastModifiedTime")).to(TimeUnit.NANOSECONDS));
        long stamp = mix(mix(mix(shape, age), (long) attributes.get("ino")), changed);
        return new TreeEntry(kind, shape, kind == Kind.FILE ? size : 0, stamp, changed, age, UNREAD);
    }

    TreeEntry withContent(long hash) {
        return new TreeEntry(kind, shape, size, stamp, changedNanos, age, hash);
    }

    TreeEntry closed() {
        return kind == Kind.FOLDER
                ? new TreeEntry(Kind.CLOSED_FOLDER, shape, size, stamp, changedNanos, age, content)
                : this;
    }

    /**
     * Whether nothing that a program can tell apart lies between two looks at a name. A touch that leaves the content alone
     * is no change, where the content is known.
     *
     * @param settledNanos what changed before this time cannot have changed again without another time
     * @param times whether a touch is a change all the same
     */
    boolean same(TreeEntry later, long settledNanos, boolean times) {
        if (kind != later.kind || shape != later.shape || times && kind == Kind.FILE && age != later.age) {
            return false;
        }
        return switch (kind) {
            case MISSING, FOLDER, LINK, OTHER -> true;
            case CLOSED_FOLDER -> stamp == later.stamp && changedNanos < settledNanos;
            case FILE ->
                stamp == later.stamp && changedNanos < settledNanos
                        || size == later.size && content != UNREAD && content == later.content;
        };
    }

    /**
     * What stands for the content where it is compared with listings of other sessions.
     *
     * @param outside whether it belongs to the tool chain, of which size and time of modification are enough
     * @param times whether it matters when it was last written
     */
    long weight(boolean outside, boolean times) {
        return switch (kind) {
            case FILE -> outside ? age : content == UNREAD ? stamp : times ? mix(content, age) : content;
            case CLOSED_FOLDER -> age;
            case MISSING, FOLDER, LINK, OTHER -> 0;
        };
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
