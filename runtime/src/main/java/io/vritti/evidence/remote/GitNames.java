package io.vritti.evidence.remote;

import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;

/** The files of a repository that say what {@code git push} and its like send to whom. */
final class GitNames {

    private static final String REFERENCE = "ref: ";

    private GitNames() {}

    /** Empty outside a repository. */
    static List<String> of(Step step, FileSystemView view) {
        String folder = step.directory();
        for (int i = 0; folder != null && i < RemoteTool.MOST_FOLDERS_ABOVE; i++) {
            String git = Paths.absolute(folder, ".git");
            if (view.folder(git)) {
                return names(git, step, view);
            }
            if (!view.linkMissing(git)) {
                return List.of(git);
            }
            folder = Paths.parent(folder);
        }
        return List.of();
    }

    private static List<String> names(String git, Step step, FileSystemView view) {
        List<String> names = new ArrayList<>(List.of(git + "/config", git + "/HEAD", git + "/packed-refs"));
        String head = view.text(git + "/HEAD");
        if (head != null && head.startsWith(REFERENCE)) {
            names.add(git + "/" + head.substring(REFERENCE.length()).strip());
        }
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-") && argument.indexOf(':') < 0) {
                names.add(git + "/refs/heads/" + argument);
                names.add(git + "/refs/tags/" + argument);
            }
        }
        return names;
    }
}
