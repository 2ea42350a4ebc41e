package io.vritti.world.tree;

import io.vritti.action.TemporaryFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells temporary files that have nothing to do with a tree from those beside it. */
final class Temporary {

    /** Without a slash at the end. Those of this JVM: what writes there besides the host is not part of the call. */
    private static final List<String> FOLDERS =
            TemporaryFiles.folders(Map.of("TMPDIR", System.getProperty("java.io.tmpdir", "/tmp"))).stream()
                    .map(folder -> folder.substring(0, folder.length() - 1))
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
