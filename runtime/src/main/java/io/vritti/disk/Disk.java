package io.vritti.disk;

import io.vritti.observe.AgentThread;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Looks at names of the file system, in none of the mounts that may not answer ({@link RemoteMounts}), whichever links lead there.
 *
 * <p>Each answer says what is certain: a path that is not looked at is no folder, no file, not there, and not missing either. A
 * caller to whom the difference matters checks {@link #unknown}. Where every file system is a local one, a look costs one volatile
 * read, one reading of the clock and one check of the thread more than the look itself.
 */
public final class Disk {

    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] STAY = {LinkOption.NOFOLLOW_LINKS};

    private Disk() {}

    /** Whether a path is not looked at, neither it nor what it links to, so that nothing is known of it. */
    public static boolean unknown(String path) {
        return !reaches(path, true);
    }

    /** The same of the name alone: what it links to may be unknown. */
    public static boolean nameUnknown(String path) {
        return !reaches(path, false);
    }

    /** Whether there is a folder for certain. */
    public static boolean isFolder(String path) {
        return reaches(path, true) && new File(path).isDirectory();
    }

    /** Whether there is a regular file for certain. */
    public static boolean isFile(String path) {
        return reaches(path, true) && new File(path).isFile();
    }

    /** Whether something is there for certain, behind all links. */
    public static boolean exists(String path) {
        return reaches(path, true) && new File(path).exists();
    }

    /** Whether nothing is there for certain, behind all links. */
    public static boolean missing(String path) {
        return reaches(path, true) && !new File(path).exists();
    }

    /** Whether the name is that of a link for certain. */
    public static boolean isLink(Path path) {
        return reaches(path, false) && Files.isSymbolicLink(path);
    }

    /** Whether this user may read it for certain. */
    public static boolean canRead(String path) {
        return reaches(path, true) && new File(path).canRead();
    }

    /** Whether this user may write it for certain. */
    public static boolean canWrite(String path) {
        return reaches(path, true) && new File(path).canWrite();
    }

    /** Whether this user may execute it, or enter it, for certain. */
    public static boolean canExecute(String path) {
        return reaches(path, true) && new File(path).canExecute();
    }

    /** The names in a folder, in no order; null if it is none, or may not be listed, or is unknown. */
    public static String[] names(String folder) {
        return reaches(folder, true) ? new File(folder).list() : null;
    }

    /**
     * @param unknown what stands for the size of an unknown file
     * @return in bytes; 0 of a file that is missing
     */
    public static long size(String path, long unknown) {
        return reaches(path, true) ? new File(path).length() : unknown;
    }

    /** Whether a file that is there was written at this time or later; false if it is unknown. */
    public static boolean writtenSince(String path, long millis) {
        return reaches(path, true) && new File(path).lastModified() >= millis;
    }

    /** The bytes that are free on its file system, with those kept for root; as many as can be if it is unknown. */
    public static long freeBytes(String path) {
        return reaches(path, true) ? new File(path).getFreeSpace() : Long.MAX_VALUE;
    }

    /** The bytes that this user may still write to its file system; as many as can be if it is unknown. */
    public static long usableBytes(String path) {
        return reaches(path, true) ? new File(path).getUsableSpace() : Long.MAX_VALUE;
    }

    /** Where a link leads, as it is written in it; null if there is none, or it is unknown. */
    public static String linkTarget(Path link) {
        try {
            return reaches(link, false) ? Files.readSymbolicLink(link).toString() : null;
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /**
     * @param names as {@link Files#readAttributes(Path, String, LinkOption...)} takes them
     * @param follow whether a link stands for what it leads to
     * @return null if it is unknown
     */
    public static Map<String, Object> attributes(Path path, String names, boolean follow) throws IOException {
        return reaches(path, follow) ? Files.readAttributes(path, names, follow ? FOLLOW : STAY) : null;
    }

    static boolean reaches(Path path, boolean follow) {
        return reaches(path.toString(), follow);
    }

    private static boolean reaches(String path, boolean follow) {
        AgentThread.looksAt(path);
        RemoteMounts mounts = RemoteMounts.now();
        try {
            return mounts.empty() || SafePath.avoids(mounts, Path.of(path).toAbsolutePath(), follow);
        } catch (InvalidPathException nothing) {
            return true;
        }
    }
}
