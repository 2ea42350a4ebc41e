package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import io.vritti.failure.classify.FailureKind;
import io.vritti.proof.Cause;
import java.util.List;
import java.util.Set;

/** States in which git, hg and svn do not do what they are asked. */
final class GitWordings {

    static final Set<FailureKind> STATE = Set.of(
            FailureKind.CONFLICT,
            FailureKind.TARGET_MISSING,
            FailureKind.ALREADY_EXISTS,
            FailureKind.CONFIGURATION_INVALID,
            FailureKind.NOT_FOUND_REMOTE,
            FailureKind.PROTECTED,
            FailureKind.MISSING_PATH,
            FailureKind.AUTH,
            FailureKind.LOCK_HELD,
            FailureKind.PERMISSION_DENIED,
            FailureKind.USAGE_SYNTAX,
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.UNKNOWN);

    static final List<Rule> ALL = List.of(
            git(
                    "The folder[ {cwd}] belongs to no git repository.",
                    "Change to the repository (cd), or run git init or git clone first if there is to be one here.",
                    "Check with git rev-parse --show-toplevel where the repository is before git is used.",
                    said("not a git repository"),
                    said("there is no mercurial repository here"),
                    said("no repository found in"),
                    said("is not a working copy")),
            git(
                    "The push[ of {branch}] was rejected, because the remote branch has commits that the local one has not.",
                    "Fetch and integrate them first (git pull --rebase), then push again; do not overwrite them.",
                    "Pull before pushing.",
                    said(
                            "[rejected]",
                            "\\[rejected]\\s{1,20}{branch} -> \\S{1,120} \\((?:non-fast-forward|fetch first|stale info)"),
                    said("updates were rejected"),
                    said("non-fast-forward"),
                    said("push creates new remote head", "push creates new remote heads? .{0,60}branch '?{branch}")),
            git(
                    "The server refused the push[ of {branch}] by one of its rules.",
                    "Push to a branch of its own and open a pull request, or fix what the hook names.",
                    "Read the rules for the branch before pushing to it.",
                    said("[remote rejected]", "\\[remote rejected]\\s{1,20}{branch} -> "),
                    said("protected branch", "protected branch(?: update failed for)? (?:refs/heads/)?{branch}"),
                    said("pre-receive hook declined"),
                    said("repository rule violations")),
            git(
                    "The branch[ {branch}] follows no branch of the remote.",
                    "Push it with its upstream named (git push -u origin HEAD), or set it (git branch --set-upstream-to).",
                    "Push a new branch with -u the first time, or set push.autoSetupRemote.",
                    said("has no upstream branch", "current branch {branch} has no upstream branch"),
                    said("no upstream branch"),
                    said("no upstream configured", "no upstream configured for branch '{branch}'"),
                    said("no tracking information"),
                    said("there is no tracking")),
            git(
                    "HEAD is detached: no branch is checked out.",
                    "Switch to a branch, or make one here (git switch -c), then repeat the call.",
                    "Check with git branch --show-current that a branch is checked out.",
                    said("you are not currently on a branch"),
                    said("head is detached"),
                    said("head detached"),
                    said("head does not point to a branch")),
            git(
                    "Local changes[ in {path}] would be lost by it.",
                    "Commit or stash them first (git stash, afterwards git stash pop), then repeat the call.",
                    "Look at git status before switching, pulling, merging or rebasing.",
                    said(
                            "would be overwritten by",
                            "would be overwritten by [^\\n]{1,40}:?\\n\\s{1,8}(?<path>[^\\n]{1,200})"),
                    said("would be overwritten by", "Entry '{path}' would be overwritten by"),
                    said("would be overwritten by"),
                    said("you have unstaged changes"),
                    said("uncommitted changes"),
                    said("index contains uncommitted"),
                    said(
                            "following file has ",
                            "following file has (?:local modifications|changes staged[^\\n]{0,40}):\\n\\s{1,8}(?<path>[^\\n]{1,200})"),
                    said("contains modified or untracked files", "'{path}' contains modified or untracked files"),
                    said("outstanding uncommitted")),
            git(
                    "Both sides changed the same lines[ of {path}], and git left the conflict for someone to resolve.",
                    "Edit the files that git status lists as unmerged, add them, and continue (git merge --continue, git rebase --continue), or give up with --abort.",
                    "Pull often, and keep changes small, so that they meet less.",
                    said("merge conflict in", "merge conflict in (?<path>[^\\n]{1,200})\\n"),
                    said("merge conflict in", "merge conflict in (?<path>[^\\n]{1,200})$"),
                    said("conflict (", "CONFLICT \\([^)\\n]{1,40}\\): {path} (?:deleted|added|renamed)"),
                    said("merge conflict"),
                    said("automatic merge failed"),
                    said("needs merge", "^{path}: needs merge"),
                    said("you have unmerged"),
                    said("unmerged files"),
                    said("fix conflicts"),
                    said("could not apply", "could not apply {name}"),
                    said("you have not concluded your merge"),
                    said("resolve your current index first"),
                    said("unresolved")),
            git(
                    "No search by git bisect is under way here.",
                    "Begin one (git bisect start, then bad and good revisions), or leave the step out.",
                    "Look at git bisect log before a step of it.",
                    said("git bisect start", "You need to start by 'git bisect start'"),
                    said("we are not bisecting")),
            git(
                    "An operation of git is still under way here: {name}.",
                    "Finish it (--continue) or give it up (--abort), then repeat the call.",
                    "Look at git status before a merge, rebase or cherry-pick is begun.",
                    said(
                            "in progress",
                            "(?<name>rebase|merge|cherry-pick|revert|bisect|am)'?[\\w -]{0,40}(?:in progress|is already)"),
                    said("previous rebase directory", "previous (?<name>rebase) directory"),
                    said("rebase-merge directory", "already a (?<name>rebase)-(?:merge|apply) directory"),
                    said("(merge_head exists)", "\\((?<name>MERGE_HEAD) exists\\)")),
            git(
                    "The local and the remote branch have both gone on, and git was not told how to join them.",
                    "Say how: git pull --rebase, or git pull --no-rebase to merge.",
                    "Set pull.rebase or pull.ff once for the repository.",
                    said("divergent branches"),
                    said("not possible to fast-forward"),
                    said("diverging branches")),
            git(
                    "The two histories have no common commit.",
                    "Check that the remote is the right one; only if both are to be joined, merge with --allow-unrelated-histories.",
                    "Clone a repository in place of git init followed by pull.",
                    said("unrelated histories")),
            git(
                    "There is nothing to commit: no change is staged.",
                    "Look at git status: stage what is to be committed (git add), or leave the commit out because it is done.",
                    "Check with git diff --cached --quiet whether anything is staged before committing.",
                    said("nothing to commit"),
                    said("nothing added to commit"),
                    said("no changes added to commit"),
                    said("no changes to commit")),
            git(
                    "Git does not know in whose name to commit: user.name and user.email are not set.",
                    "Set both (git config user.name, git config user.email) for this repository, then commit again.",
                    "Set user.name and user.email when an environment is prepared.",
                    said("please tell me who you are"),
                    said("author identity unknown"),
                    said("empty ident name"),
                    said("unable to auto-detect email"),
                    said("no username supplied")),
            git(
                    "The repository[ {folder}] belongs to another user, so git does not trust it.",
                    "Have the owner corrected, or name it as safe (git config --global --add safe.directory with its path).",
                    "Clone and work as the same user.",
                    said("dubious ownership", "dubious ownership in repository at '{folder}'"),
                    said("dubious ownership")),
            rule(
                    Set.of(FailureKind.LOCK_HELD, FailureKind.ALREADY_EXISTS),
                    lesson(
                                    "Another git process holds the lock {path}, or one that crashed left it behind.",
                                    "Wait for the other git process to end; only if none runs (ps), take the lock file away.",
                                    "Run one git command at a time in a repository.")
                            .about(Cause.Kind.LOCK_HELD, "path"),
                    said(".lock", "unable to create '(?<path>[^'\\n]{1,200}\\.lock)': File exists"),
                    said("another git process seems to be running"),
                    said("cannot lock ref", "cannot lock ref '(?<path>[^'\\n]{1,160})'")),
            git(
                    "The patch does not fit the file {path} as it is now.",
                    "Look at the file where the patch wants to change it, and make the patch anew against it (or try git apply --3way).",
                    "Make patches against the state that they are applied to.",
                    said("patch does not apply", "{path}: patch does not apply"),
                    said("patch failed", "patch failed: {path}:\\d+"),
                    said("hunk", "hunks? failed"),
                    said("hunk", "hunk #\\d+ failed at"),
                    said("corrupt patch at line"),
                    said("can't find file to patch"),
                    said("only garbage was found in the patch input")),
            git(
                    "{path} is ignored by .gitignore, so git does not add it.",
                    "Leave it out, or change .gitignore if it belongs into the repository.",
                    "Check with git check-ignore -v why a file is ignored.",
                    said("ignored by one of your .gitignore files", "\\.gitignore files:\\n\\s{0,8}{path}")),
            git(
                    "A single dash was written where the option has two.",
                    "Write the option with two dashes: --patch, not -patch.",
                    "Write long options with two dashes.",
                    said("(with two dashes")),
            git(
                    "The submodule or path {path} is not set up in this clone.",
                    "Fetch the submodules first (git submodule update --init --recursive).",
                    "Clone with --recurse-submodules.",
                    said("no submodule mapping found", "no submodule mapping found in \\.gitmodules for path '{path}'"),
                    said("not initialized", "submodule (?:path )?'{path}' (?:is )?not initialized")));

    private GitWordings() {}

    private static Rule git(String cause, String step, String prevention, Wording... wordings) {
        return rule(STATE, lesson(cause, step, prevention), wordings);
    }
}
