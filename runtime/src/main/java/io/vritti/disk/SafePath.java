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
            Step step = behindFirstLink(mounts, left, last);
            if (step.held() || step.path() == left) {
                return !step.held();
            }
            left = step.path();
        }
        return false;
    }

    /** Where a path, with all links followed, comes first into one of these file systems; null if it never does. */
    static Path entering(RemoteMounts mounts, Path path) {
        Path left = path;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Step step = behindFirstLink(mounts, left, true);
            if (step.held()) {
                return step.path();
            }
            if (step.path() == left) {
                return null;
            }
            left = step.path();
        }
        return null;
    }

    /** @param held whether the path is the first of the way that lies in one of the mounts */
    private record Step(Path path, boolean held) {}

    /** The path with its first link resolved; the same object if it has none. */
    private static Step behindFirstLink(RemoteMounts mounts, Path path, boolean last) {
        Path at = path.getRoot();
        int names = path.getNameCount();
        for (int i = 0; i < names; i++) {
            at = next(at, path.getName(i).toString());
            if (mounts.hold(at.toString())) {
                return new Step(at, true);
            }
            boolean followed = last || i < names - 1;
            if (followed && Files.isSymbolicLink(at)) {
                try {
                    Path target = at.getParent().resolve(Files.readSymbolicLink(at));
                    return new Step(i < names - 1 ? target.resolve(path.subpath(i + 1, names)) : target, false);
                } catch (IOException gone) {
                    return new Step(path, false);
                }
            }
        }
        return new Step(path, false);
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
