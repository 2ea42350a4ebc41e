package io.vritti.home;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Says whether nobody but this user, or root, can have written a file: the same rule by which ssh trusts its files
 * (sshd_config, StrictModes). Whoever could write a home could forbid this user's calls, lift vetoes, or have a library of
 * theirs loaded into the host.
 */
final class Ownership {

    /** As written in the file system's own terms; every UNIX has them, Windows has not. */
    private static final String ATTRIBUTES = "unix:uid,gid,mode";

    /** Where the host brings a file system of its own, that code must not run before {@code main} (facts.md §1.2). */
    static final String PROVIDER = "java.nio.file.spi.DefaultFileSystemProvider";

    private static final int OWNED_BY_ROOT = 0;
    private static final int WRITABLE_BY_GROUP = 0020;
    private static final int WRITABLE_BY_ALL = 0002;
    private static final int ENTERED_BY_OTHERS = 0011;
    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;

    private Ownership() {}

    /**
     * Why a folder cannot be trusted, or null if it can; one that is not there can. A link may lead to it if it is this user's
     * or root's: who moves a home to another disk leaves one.
     */
    static String problemOfFolder(File folder) {
        return problemOf(folder, path -> {
            Map<String, Object> named = attributes(path, LinkOption.NOFOLLOW_LINKS);
            String problem = isLink(named) ? problemOf(folder, named, false) : null;
            return problem == null ? problemOf(folder, attributes(path), true) : problem;
        });
    }

    /**
     * Why a file or folder in a trusted folder cannot be trusted, or null if it can; one that is not there can. A link can if it
     * leads to something in that folder: Kubernetes puts new settings in place by such links.
     */
    static String problemOfEntry(File entry, boolean folderClosed) {
        return problemOf(entry, path -> {
            Map<String, Object> seen = attributes(path, LinkOption.NOFOLLOW_LINKS);
            return isLink(seen)
                    ? problemOfLink(entry, path, seen, folderClosed)
                    : problemOf(entry, seen, !folderClosed);
        });
    }

    /** All between the folder and where the link leads is looked at as well. */
    private static String problemOfLink(File entry, Path path, Map<String, Object> seen, boolean folderClosed)
            throws IOException {
        Path folder = path.toAbsolutePath().getParent().toRealPath();
        Path end = Files.exists(path) ? path.toRealPath() : null;
        if (end == null || end.equals(folder) || !end.startsWith(folder)) {
            return entry + " is a link, which Vritti does not follow: remove it";
        }
        String problem = problemOf(entry, seen, false);
        for (Path at = end; problem == null && !at.equals(folder); at = at.getParent()) {
            problem = problemOf(at.toFile(), attributes(at, LinkOption.NOFOLLOW_LINKS), !folderClosed);
        }
        return problem;
    }

    /** Whether nothing can be asked about owners, because it is not known whether {@code main} runs already. */
    static boolean isUntold() {
        return System.getProperty(PROVIDER) != null;
    }

    /**
     * Whether others cannot reach what lies in a folder, so that the modes of its entries do not matter. They are not looked at
     * then, because a file that another JVM is just making has the mode of that JVM's umask for a moment.
     */
    static boolean isClosed(File folder) {
        try {
            return ((int) attributes(folder.toPath()).get("mode") & ENTERED_BY_OTHERS) == 0;
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private static String problemOf(File file, Look look) {
        if (File.separatorChar == '\\') {
            // The profile folder of a Windows user is private.
            return null;
        }
        try {
            return look.at(file.toPath());
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return file + " has an owner that cannot be told (" + unknown.getMessage() + ")";
        }
    }

    private static Map<String, Object> attributes(Path path, LinkOption... options) throws IOException {
        return Files.readAttributes(path, ATTRIBUTES, options);
    }

    private static boolean isLink(Map<String, Object> seen) {
        return ((int) seen.get("mode") & TYPE) == LINK;
    }

    /** @param modeCounts false for a link, whose own mode means nothing */
    private static String problemOf(File file, Map<String, Object> seen, boolean modeCounts) {
        int uid = (int) seen.get("uid");
        int mode = (int) seen.get("mode");
        int own = OwnUser.uid();
        if (uid != OWNED_BY_ROOT && uid != own) {
            return file + " belongs to another user (uid " + uid + ", not " + own + ")";
        }
        if (modeCounts && (mode & WRITABLE_BY_ALL) != 0) {
            return file + " can be written by others than its owner: chmod go-w " + file;
        }
        // Where every user has a group of their own, of the same number, the group is the user (Debian, Fedora).
        boolean ownGroup = (int) seen.get("gid") == own && uid == own;
        if (modeCounts && (mode & WRITABLE_BY_GROUP) != 0 && !ownGroup) {
            return file + " can be written by its group: chmod g-w " + file;
        }
        return null;
    }

    /** A look at a file, which ends in a problem or in null. */
    private interface Look {
        String at(Path path) throws IOException;
    }
}
