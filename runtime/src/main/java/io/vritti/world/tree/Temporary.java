package io.vritti.world.tree;

import java.util.List;
import java.util.stream.Stream;

/** Tells temporary files that have nothing to do with a tree from those beside it. */
final class Temporary {

    private static final List<String> FOLDERS = Stream.of(
                    "/tmp", "/var/tmp", "/dev/shm", System.getProperty("java.io.tmpdir", "/tmp"))
            .distinct()
            .toList();

    private Temporary() {}

    /**
     * Whether a path lies in a folder for temporary files, and there in nothing that holds a tree or that a text of it names.
     *
     * @param path absolute, without {@code ..}
     */
    static boolean ofOthers(String path, TreeScope scope) {
        for (String folder : FOLDERS) {
            if (path.startsWith(folder + "/")) {
                String top = top(path, folder);
                return Stream.concat(scope.roots().stream(), scope.named().stream())
                        .noneMatch(own -> own.equals(folder) || top.equals(top(own, folder)));
            }
        }
        return false;
    }

    /** What in the folder a path belongs to. */
    private static String top(String path, String folder) {
        if (!path.startsWith(folder + "/")) {
            return "";
        }
        int end = path.indexOf('/', folder.length() + 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
