package io.vritti.disk;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The mounted file systems whose answers may take for ever, because a server or another process gives them (proc(5),
 * {@code /proc/self/mountinfo}). A host's thread never looks into them.
 *
 * <p>Those on which this JVM itself works do not count: a host that waits for its own disk waits with us or without.
 */
public final class RemoteMounts {

    private static final String TABLE = "/proc/self/mountinfo";
    private static final String TYPE_FOLLOWS = "-";
    private static final int MOUNT_POINT = 4;

    /** A mount that comes and hangs within this time is met once. */
    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Linux, Documentation/filesystems; autofs mounts a server's file system when it is looked at. */
    private static final Set<String> REMOTE = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "9p",
            "ceph",
            "lustre",
            "afs",
            "ncpfs",
            "gfs2",
            "ocfs2",
            "orangefs",
            "coda",
            "beegfs",
            "gpfs",
            "autofs",
            "fuse",
            "virtiofs");

    private static final String FUSE = "fuse.";

    private static volatile RemoteMounts now = new RemoteMounts(List.of(), 0);

    /** More hang only where all hangs. */
    private static final int MOST_HANGING = 64;

    /** Mounts from which a look of ours has not come back, each by the path that was looked at. */
    private static final Map<String, String> HANGING = new ConcurrentHashMap<>();

    private final List<String> points;
    private final long readNanos;

    private RemoteMounts(List<String> points, long readNanos) {
        this.points = points;
        this.readNanos = readNanos;
    }

    /** As the kernel lists them; read at most once a second. */
    static RemoteMounts now() {
        RemoteMounts known = now;
        long nanos = System.nanoTime();
        if (known.readNanos == 0 || nanos - known.readNanos > BELIEVED_NANOS) {
            known = new RemoteMounts(points(table(), List.of(System.getProperty("user.dir", "/"))), nanos);
            now = known;
        }
        return known;
    }

    /** @param ownFolders absolute paths; what is mounted above them is the host's own disk */
    static RemoteMounts of(List<String> table, List<String> ownFolders) {
        return new RemoteMounts(points(table, ownFolders), System.nanoTime());
    }

    /** Whether every file system is one of this machine. */
    public static boolean none() {
        return now().empty();
    }

    /** Has what is mounted at a path, or at a folder above it, not looked at any more: a look at it hangs. */
    public static void avoid(String path) {
        if (HANGING.size() < MOST_HANGING && path.startsWith("/")) {
            HANGING.put(path, mountOf(path, table(), System.getProperty("user.dir", "/")));
        }
    }

    /** Has a mount looked at again: the look at this path came back, however late. */
    public static void answers(String path) {
        HANGING.remove(path);
    }

    /** Where a path's file system is mounted; the path itself if this JVM works there, too. */
    static String mountOf(String path, List<String> table, String ownFolder) {
        String longest = "/";
        for (String line : table) {
            String[] fields = line.split(" ");
            String point = fields.length > MOUNT_POINT ? unescaped(fields[MOUNT_POINT]) : "/";
            if (within(path, point) && point.length() > longest.length()) {
                longest = point;
            }
        }
        return within(ownFolder, longest) ? path : longest;
    }

    boolean empty() {
        return points.isEmpty() && HANGING.isEmpty();
    }

    /** Whether an absolute path, as it is written, lies in one of them. */
    boolean hold(String path) {
        for (String point : points) {
            if (within(path, point)) {
                return true;
            }
        }
        for (String point : HANGING.values()) {
            if (within(path, point)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> points(List<String> table, List<String> ownFolders) {
        List<String> points = new ArrayList<>();
        for (String line : table) {
            String[] fields = line.split(" ");
            int type = List.of(fields).indexOf(TYPE_FOLLOWS) + 1;
            if (type > MOUNT_POINT && type < fields.length && remote(fields[type])) {
                String point = unescaped(fields[MOUNT_POINT]);
                if (ownFolders.stream().noneMatch(own -> within(own, point))) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    /** Blanks in it are written so. */
    private static String unescaped(String point) {
        return point.replace("\\040", " ");
    }

    private static boolean remote(String type) {
        return REMOTE.contains(type) || type.startsWith(FUSE);
    }

    private static boolean within(String path, String point) {
        return path.equals(point) || path.startsWith(point.endsWith("/") ? point : point + "/");
    }

    private static List<String> table() {
        List<String> lines = new ArrayList<>();
        if (!new File(TABLE).exists()) {
            return lines;
        }
        try (BufferedReader reader = new BufferedReader(new FileReader(TABLE))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return lines;
    }
}
