package io.vritti.action;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Finds the project of a folder: its repository, or else what its build file calls it. Thread-safe. */
final class Projects {

    /** Long enough for the calls of one step, short enough for who sets a remote by hand. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final int MOST_FOLDERS = 1_000;
    private static final int MOST_LEVELS = 32;

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

    private static Project find(File directory) {
        Project built = null;
        File folder = directory;
        for (int i = 0; folder != null && i < MOST_LEVELS; i++, folder = folder.getParentFile()) {
            File git = new File(folder, ".git");
            if (git.exists()) {
                String origin = GitOrigin.of(git);
                return origin == null ? built : new Project("git:" + origin, folder.getPath(), true);
            }
            if (built == null) {
                String coordinates = BuildCoordinates.of(folder);
                built = coordinates == null ? null : new Project(coordinates, folder.getPath(), false);
            }
        }
        return built;
    }
}
