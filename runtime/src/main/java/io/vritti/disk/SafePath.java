package io.vritti.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Follows a path link by link, to find out whether it leads into a file system that may not answer before that is asked. */
final class SafePath {

    /** As many as Linux follows (path_resolution(7)). */
    private static final int MOST_LINKS = 40;

    private SafePath() {}

    /**
     * Whether the path can be looked at without asking one of these file systems.
     *
     * @param last whether a link at the end of the path is followed, too
     */
    static boolean avoids(RemoteMounts mounts, Path path, boolean last) {
        return mounts.empty() || path.isAbsolute() && walk(mounts, path, last);
    }

    private static boolean walk(RemoteMounts mounts, Path path, boolean last) {
        Path left = path;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Path next = behindFirstLink(mounts, left, last);
            if (next == null || next == left) {
                return next != null;
            }
            left = next;
        }
        return false;
    }

    /** The path with its first link resolved; the same object if it has none; null if it leads into one of the mounts. */
    private static Path behindFirstLink(RemoteMounts mounts, Path path, boolean last) {
        Path at = path.getRoot();
        int names = path.getNameCount();
        for (int i = 0; i < names; i++) {
            at = next(at, path.getName(i).toString());
            if (mounts.hold(at.toString())) {
                return null;
            }
            boolean followed = last || i < names - 1;
            if (followed && Files.isSymbolicLink(at)) {
                try {
                    Path target = at.getParent().resolve(Files.readSymbolicLink(at));
                    return i < names - 1 ? target.resolve(path.subpath(i + 1, names)) : target;
                } catch (IOException gone) {
                    return path;
                }
            }
        }
        return path;
    }

    /** No link is left in the folder, so that the one above it is that of its path (path_resolution(7)). */
    private static Path next(Path folder, String name) {
        return switch (name) {
            case "." -> folder;
            case ".." -> folder.getParent() == null ? folder : folder.getParent();
            default -> folder.resolve(name);
        };
    }
}
