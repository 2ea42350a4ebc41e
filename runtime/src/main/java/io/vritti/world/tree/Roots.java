package io.vritti.world.tree;

import io.vritti.disk.Disk;
import io.vritti.disk.RealPath;
import io.vritti.git.GitFolder;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds the root of the tree that a folder belongs to: its version-control root, or else the outermost folder above it that has a
 * build file, as workspaces and packages do, or else the folder itself.
 */
public final class Roots {

    private static final List<String> VERSION_CONTROL = List.of(".git", ".hg", ".svn", ".jj");

    /** Shared by all that runs on a machine: no tree of anybody, and too large to look at. */
    private static final Set<String> NOBODYS = Set.of(
            "bin",
            "boot",
            "dev",
            "etc",
            "home",
            "lib",
            "lib32",
            "lib64",
            "mnt",
            "opt",
            "proc",
            "run",
            "sbin",
            "snap",
            "srv",
            "sys",
            "tmp",
            "usr",
            "var",
            "Users",
            "Library",
            "System",
            "Applications",
            "private",
            "nix");

    private Roots() {}

    /**
     * @param folder absolute
     * @param home absolute, or null; it is the tree of nothing below it, though it may be under version control
     * @return absolute, without {@code ..}; null if there is no tree, or it is unknown where it begins
     */
    static String of(String folder, String home) {
        String start = plain(folder);
        if (start == null
                || Disk.unknown(start)
                || systems(start + "/")
                || !start.equals(home) && forbidden(start, home)) {
            return null;
        }
        String outermost = start;
        for (File at = new File(start); at != null && !forbidden(at.getPath(), home); at = at.getParentFile()) {
            for (String mark : VERSION_CONTROL) {
                File found = new File(at, mark);
                if (Disk.unknown(found.getPath())) {
                    return null;
                }
                if (Disk.exists(found.getPath()) && !submodule(found)) {
                    return at.getPath();
                }
            }
            outermost = References.hasBuildFile(at) ? at.getPath() : outermost;
        }
        return outermost;
    }

    /** Folders of the system itself: what is in them comes with packages, whose databases are looked at. */
    public static boolean systems(String path) {
        return path.startsWith("/usr/")
                || path.startsWith("/lib")
                || path.startsWith("/bin")
                || path.startsWith("/sbin")
                || path.startsWith("/etc/")
                || path.startsWith("/opt/")
                || path.startsWith("/nix/");
    }

    private static boolean forbidden(String folder, String home) {
        String name = folder.substring(1);
        return name.isEmpty()
                || NOBODYS.contains(name)
                || home != null && (home.equals(folder) || home.startsWith(folder + "/"));
    }

    /** A submodule belongs to the tree around it. */
    private static boolean submodule(File mark) {
        GitFolder git = Disk.isFile(mark.getPath()) ? GitFolder.at(mark.getParent()) : null;
        return git != null && git.submodule();
    }

    private static String plain(String folder) {
        try {
            return folder.contains("..")
                    ? RealPath.of(folder)
                    : Path.of(folder).normalize().toString();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
