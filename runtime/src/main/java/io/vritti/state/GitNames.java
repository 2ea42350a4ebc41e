package io.vritti.state;

import io.vritti.state.input.View;
import io.vritti.state.reach.Paths;
import io.vritti.state.reach.Step;
import java.util.ArrayList;
import java.util.List;

/** The files of a repository that say what {@code git push} and its like send to whom. */
final class GitNames {

    private static final String REFERENCE = "ref: ";

    private GitNames() {}

    /** Empty outside a repository. */
    static List<String> of(Step step, View view) {
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

    private static List<String> names(String git, Step step, View view) {
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
