package io.vritti.ecosystem.git;

import io.vritti.reads.Step;
import java.util.Set;

/** Commands of git itself: an alias cannot have these names (git-config(1), "alias.*"). */
public final class GitCommands {

    private static final Set<String> BUILT_IN = Set.of(
            "add",
            "am",
            "apply",
            "archive",
            "bisect",
            "blame",
            "branch",
            "bundle",
            "cat-file",
            "checkout",
            "cherry-pick",
            "clean",
            "clone",
            "commit",
            "config",
            "describe",
            "diff",
            "fetch",
            "format-patch",
            "gc",
            "grep",
            "init",
            "log",
            "ls-files",
            "ls-remote",
            "ls-tree",
            "merge",
            "mv",
            "notes",
            "pull",
            "push",
            "rebase",
            "reflog",
            "remote",
            "reset",
            "restore",
            "rev-list",
            "rev-parse",
            "revert",
            "rm",
            "shortlog",
            "show",
            "sparse-checkout",
            "stash",
            "status",
            "submodule",
            "switch",
            "tag",
            "worktree");

    private GitCommands() {}

    /** Whether its first word is an option of git's own, or one of these. */
    public static boolean builtIn(Step step) {
        if (step.arguments().isEmpty() || step.arguments().get(0) == null) {
            return false;
        }
        String first = step.arguments().get(0);
        return first.startsWith("-") || BUILT_IN.contains(first);
    }
}
