package io.vritti.ecosystem.git;

import java.util.Set;

/** The part of the work tree that a subcommand of git looks at. */
enum GitWork {
    /** Refs, index and configuration alone. */
    NONE,
    /** What its operands name. */
    OPERANDS,
    /** All of it. */
    ALL,
    /** Not known. */
    UNKNOWN;

    private static final Set<String> WITHOUT = Set.of(
            "branch",
            "tag",
            "rev-parse",
            "cat-file",
            "merge-base",
            "rev-list",
            "show-ref",
            "symbolic-ref",
            "ls-tree",
            "for-each-ref",
            "update-ref",
            "push",
            "fetch",
            "ls-remote",
            "config",
            "remote",
            "clone");
    private static final Set<String> OF_OPERANDS = Set.of("add", "rm", "mv", "log", "show");
    private static final Set<String> OF_ALL = Set.of(
            "status",
            "diff",
            "checkout",
            "switch",
            "restore",
            "merge",
            "rebase",
            "cherry-pick",
            "revert",
            "stash",
            "reset",
            "clean",
            "pull",
            "ls-files",
            "apply",
            "am",
            "worktree",
            "describe");

    static GitWork of(GitCall call) {
        String subcommand = call.subcommand();
        if (subcommand.equals("commit")) {
            return commit(call);
        }
        if (subcommand.equals("add") && call.has("-A", "--all", "-u", "--update", ".")) {
            return ALL;
        }
        if (WITHOUT.contains(subcommand)) {
            return NONE;
        }
        return OF_OPERANDS.contains(subcommand) ? OPERANDS : OF_ALL.contains(subcommand) ? ALL : UNKNOWN;
    }

    /** Without a message it asks an editor; with a path, or all, it stages first. */
    private static GitWork commit(GitCall call) {
        Set<String> valued = Set.of(
                "-m", "--message", "-qm", "-am", "-qam", "-aqm", "--author", "--date", "-F", "--file", "-C", "-sm");
        boolean message = call.hasLetter('m')
                || call.has("--no-edit", "--message", "-C")
                || call.arguments().stream().anyMatch(word -> word.startsWith("--message=") || word.startsWith("-C"));
        boolean further = call.has(
                        "-p",
                        "--patch",
                        "--interactive",
                        "-S",
                        "--gpg-sign",
                        "-e",
                        "--edit",
                        "-F",
                        "--file",
                        "-t",
                        "--template",
                        "-v")
                || call.arguments().stream().anyMatch(word -> word.startsWith("-S") || word.startsWith("-F"));
        if (!message || further) {
            return UNKNOWN;
        }
        boolean stages = call.hasLetter('a')
                || call.has("--all")
                || !call.operands(valued).isEmpty();
        return stages ? ALL : NONE;
    }
}
