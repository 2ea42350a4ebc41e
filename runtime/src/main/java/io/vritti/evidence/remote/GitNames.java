package io.vritti.evidence.remote;

import io.vritti.git.GitFacts;
import io.vritti.git.GitFolder;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of a repository that say what {@code git push} and its like send to whom. */
final class GitNames {

    private GitNames() {}

    /** Empty outside a repository. */
    static List<String> of(Step step, FileSystemView view) {
        GitFolder git = GitFolder.around(step.directory(), view);
        return git == null ? List.of() : names(git, step, view);
    }

    private static List<String> names(GitFolder git, Step step, FileSystemView view) {
        String head = git.own() + "/HEAD";
        String common = git.common();
        String config = common + "/config";
        List<String> names = new ArrayList<>(List.of(config, head, common + "/packed-refs"));
        if (!git.own().equals(common)) {
            names.add(git.own() + "/commondir");
        }
        if (git.linked()) {
            names.add(git.workTree() + "/" + GitFolder.NAME);
        }
        if (ownSettings(view.text(config))) {
            names.add(git.own() + "/config.worktree");
        }
        String reference = GitFacts.reference(view.text(head));
        if (reference != null) {
            names.add(common + "/" + reference);
        }
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-") && argument.indexOf(':') < 0) {
                names.add(common + "/refs/heads/" + argument);
                names.add(common + "/refs/tags/" + argument);
            }
        }
        return names;
    }

    /** Whether a work tree may have settings of its own (git-worktree(1), "CONFIGURATION FILE"). */
    private static boolean ownSettings(String config) {
        return config == null || config.toLowerCase(Locale.ROOT).contains("worktreeconfig");
    }
}
