package io.vritti.action;

import io.vritti.disk.Disk;
import io.vritti.git.GitFolder;
import io.vritti.text.FoldersUp;
import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Finds the project of a folder: its repository, or else what its build file calls it. Thread-safe. */
final class Projects {

    /** Long enough for the calls of one step, short enough for who sets a remote by hand. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int MOST_FOLDERS = 1_000;

    private record Known(Project project, long atNanos) {}

    private final Map<String, Known> byDirectory = new ConcurrentHashMap<>();

    /**
     * @param directory absolute
     * @return null where nothing names it
     */
    Project of(String directory) {
        long nowNanos = System.nanoTime();
        Known known = byDirectory.get(directory);
        if (known == null || nowNanos - known.atNanos() > KEPT_NANOS) {
            if (byDirectory.size() >= MOST_FOLDERS) {
                byDirectory.clear();
            }
            known = new Known(find(new File(directory)), nowNanos);
            byDirectory.put(directory, known);
        }
        return known.project();
    }

    /** A folder that is not looked at has no known project, and what lies above it none of its own. */
    private static Project find(File directory) {
        if (Disk.unknown(directory.getPath())) {
            return null;
        }
        GitFolder git = GitFolder.around(directory.getPath());
        String origin = git == null ? null : GitOrigin.of(git);
        return origin == null ? built(directory, git) : new Project("git:" + origin, git.workTree(), true);
    }

    /** The nearest build file that names the project, inside the repository. */
    private static Project built(File directory, GitFolder git) {
        for (String folder : FoldersUp.from(directory.getPath())) {
            if (git != null && folder.equals(git.workTree())) {
                return null;
            }
            String coordinates = BuildCoordinates.of(new File(folder));
            if (coordinates != null) {
                return new Project(coordinates, folder, false);
            }
        }
        return null;
    }
}
