package io.vritti.disk;

import io.vritti.observe.AgentThread;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

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

    /** File systems of this machine that lie on no block device; a look into any other may be the one that hangs. */
    private static final Set<String> IN_THIS_MACHINE = Set.of(
            "tmpfs",
            "ramfs",
            "overlay",
            "btrfs",
            "zfs",
            "proc",
            "sysfs",
            "devtmpfs",
            "devpts",
            "cgroup",
            "cgroup2",
            "mqueue");

    /** The major number of the device of a file system that lies on none. */
    private static final String NO_DEVICE = "0:";

    private static final int DEVICE = 2;

    /** More hang only where all hangs. */
    private static final int MOST_HANGING = 64;

    /** Mounts from which a look of ours has not come back, each by the path that was looked at. */
    private static final Map<String, String> HANGING = new ConcurrentHashMap<>();

    private static volatile RemoteMounts now = new RemoteMounts(List.of(), 0, HANGING);

    /** The first mount that was not looked into because of its type; null before. */
    private static volatile String avoided;

    private final List<String> points;
    private final long readNanos;

    /** Those from which a look has not come back, each by the path that was looked at. */
    private final Map<String, String> hanging;

    private RemoteMounts(List<String> points, long readNanos, Map<String, String> hanging) {
        this.points = points;
        this.readNanos = readNanos;
        this.hanging = hanging;
    }

    /** As the kernel lists them; read at most once a second. */
    static RemoteMounts now() {
        RemoteMounts known = now;
        long nanos = System.nanoTime();
        if (known.readNanos == 0 || nanos - known.readNanos > BELIEVED_NANOS) {
            known = new RemoteMounts(points(table(), List.of(System.getProperty("user.dir", "/"))), nanos, HANGING);
            now = known;
        }
        return known;
    }

    /** @param ownFolders absolute paths; what is mounted above them is the host's own disk */
    static RemoteMounts of(List<String> table, List<String> ownFolders) {
        return new RemoteMounts(points(table, ownFolders), System.nanoTime(), HANGING);
    }

    /** Whether every file system is one of this machine. */
    public static boolean none() {
        return now().empty();
    }

    /** Has what is mounted at a path, or at a folder above it, not looked at any more: a look at it hangs. */
    public static void avoid(String path) {
        if (HANGING.size() < MOST_HANGING && path.startsWith("/") && !HANGING.containsKey(path)) {
            List<String> table = table();
            String own = System.getProperty("user.dir", "/");
            HANGING.put(path, mountOf(path, table, own));
            AgentThread.looksAt(path);
            HANGING.put(path, hangingMount(path, table, own));
        }
    }

    /**
     * The mount at which a look hangs: the first on the way, links followed, that may be of another machine. Only what lies in this
     * one is touched.
     */
    static String hangingMount(String path, List<String> table, String ownFolder) {
        RemoteMounts strange =
                new RemoteMounts(points(table, List.of(ownFolder), RemoteMounts::strange), System.nanoTime(), Map.of());
        try {
            Path entered = SafePath.entering(strange, Path.of(path));
            return mountOf(entered == null ? path : entered.toString(), table, ownFolder);
        } catch (InvalidPathException nothing) {
            return path;
        }
    }

    /** The first mount that was not looked into because of its type, for the log; null if there was none yet. */
    public static String avoided() {
        return avoided;
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
        return points.isEmpty() && hanging.isEmpty();
    }

    /** Whether an absolute path, as it is written, lies in one of them. */
    boolean hold(String path) {
        for (String point : points) {
            if (within(path, point)) {
                if (avoided == null) {
                    avoided = point;
                }
                return true;
            }
        }
        for (String point : hanging.values()) {
            if (within(path, point)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> points(List<String> table, List<String> ownFolders) {
        return points(table, ownFolders, (device, type) -> remote(type));
    }

    private static List<String> points(
            List<String> table, List<String> ownFolders, BiPredicate<String, String> byDeviceAndType) {
        List<String> points = new ArrayList<>();
        for (String line : table) {
            String[] fields = line.split(" ");
            int type = List.of(fields).indexOf(TYPE_FOLLOWS) + 1;
            if (type > MOUNT_POINT && type < fields.length && byDeviceAndType.test(fields[DEVICE], fields[type])) {
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

    private static boolean strange(String device, String type) {
        return remote(type) || device.startsWith(NO_DEVICE) && !IN_THIS_MACHINE.contains(type);
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
