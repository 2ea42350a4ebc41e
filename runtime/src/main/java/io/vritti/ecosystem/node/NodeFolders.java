package io.vritti.ecosystem.node;

import io.vritti.reads.Paths;
import io.vritti.text.FoldersUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folders in which Node looks for packages (nodejs.org, "Modules: CommonJS modules", "Loading from node_modules
 * folders").
 */
public final class NodeFolders {

    private NodeFolders() {}

    /**
     * @param folder absolute, of the file that asks for the package
     * @param executable absolute path of node, or null
     * @return at least those folders
     */
    public static List<String> from(String folder, Map<String, String> environment, String executable) {
        List<String> folders = new ArrayList<>();
        for (String up : FoldersUp.from(folder)) {
            folders.add(Paths.absolute(up, "node_modules"));
        }
        for (String extra : environment.getOrDefault("NODE_PATH", "").split(":")) {
            if (!extra.isEmpty()) {
                folders.add(Paths.absolute(folder, extra));
            }
        }
        String home = environment.get("HOME");
        if (home != null) {
            folders.add(home + "/.node_modules");
            folders.add(home + "/.node_libraries");
        }
        String bin = executable == null ? null : Paths.parent(executable);
        if (bin != null && Paths.parent(bin) != null) {
            folders.add(Paths.absolute(Paths.parent(bin), "lib/node"));
        }
        return folders;
    }
}
