package io.vritti.ecosystem.git;

import io.vritti.git.GitFacts;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * git on this machine: the repository around the folder, its refs, index, configuration and what is under way in it, the work
 * tree as far as the subcommand looks at it, and other repositories that are folders. Objects never change, so they are not
 * looked at, but where a word may be the start of an object's name.
 */
public final class GitTool implements Tool {

    /**
     * They say who commits, how output looks, or whom to trust on the network; all others lead elsewhere (git(1), Environment
     * Variables).
     */
    private static final Set<String> HARMLESS_VARIABLES = Set.of(
            "GIT_AUTHOR_NAME",
            "GIT_AUTHOR_EMAIL",
            "GIT_AUTHOR_DATE",
            "GIT_COMMITTER_NAME",
            "GIT_COMMITTER_EMAIL",
            "GIT_COMMITTER_DATE",
            "GIT_EDITOR",
            "GIT_SEQUENCE_EDITOR",
            "GIT_PAGER",
            "GIT_TERMINAL_PROMPT",
            "GIT_ASKPASS",
            "GIT_SSH_COMMAND",
            "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM",
            "GIT_CONFIG_NOSYSTEM",
            "GIT_SSL_CAINFO",
            "GIT_SSL_CAPATH",
            "GIT_SSL_NO_VERIFY",
            "GIT_SSL_VERSION",
            "GIT_HTTP_USER_AGENT",
            "GIT_HTTP_LOW_SPEED_LIMIT",
            "GIT_HTTP_LOW_SPEED_TIME",
            "GIT_ADVICE",
            "GIT_PROGRESS_DELAY",
            "GIT_FLUSH",
            "GIT_MERGE_AUTOEDIT",
            "GIT_OPTIONAL_LOCKS");

    /** What may be under way in a repository (gitrepository-layout(5), git-worktree(1)). */
    private static final List<String> UNDER_WAY = List.of(
            "MERGE_HEAD",
            "CHERRY_PICK_HEAD",
            "REVERT_HEAD",
            "BISECT_LOG",
            "rebase-merge",
            "rebase-apply",
            "index.lock",
            "HEAD.lock");

    /** What git leaves behind for who names it (gitrevisions(7)); what it does of itself writes them and never reads them. */
    private static final List<String> LEFT_BEHIND = List.of("FETCH_HEAD", "ORIG_HEAD");

    /** It has fetched, and what it fetched hangs on the branch of its own and the repository that it asked. */
    private static final String DIVERGENT = "Need to specify how to reconcile divergent branches";

    private static final List<String> COMMON = List.of(
            "config.lock",
            "packed-refs.lock",
            "shallow",
            "info/exclude",
            "info/attributes",
            "info/sparse-checkout",
            "info/grafts",
            "refs/stash",
            "logs/refs/stash",
            "objects/info/alternates",
            "worktrees");

    private static final Set<String> REMOTE = Set.of("push", "fetch", "pull", "clone", "ls-remote", "remote");
    private static final Set<String> WITHOUT_REPOSITORY = Set.of("clone", "init", "config", "ls-remote");

    /** They ask a person, run a command, or ask gpg. */
    private static final List<String> OPENING = List.of(
            "-i",
            "--interactive",
            "-p",
            "--patch",
            "-x",
            "--exec",
            "-s",
            "-S",
            "--sign",
            "--gpg-sign",
            "-e",
            "--edit",
            "--edit-description",
            "--no-index",
            "--recurse-submodules",
            "--ext-diff",
            "--textconv",
            "--since",
            "--until",
            "--stdin");

    private static final Pattern OBJECT = Pattern.compile("[0-9a-fA-F]{4,40}([~^@:.].*)?");
    private static final String NO_REPOSITORY = "not a git repository";

    /** Where git guesses a name and an address from, when none is set (git-commit(1), COMMIT INFORMATION). */
    private static final List<String> IDENTITY =
            List.of("/etc/passwd", "/etc/hostname", "/etc/hosts", "/etc/mailname", "/etc/resolv.conf");

    private static final List<String> NO_IDENTITY = List.of("tell me who you are", "auto-detect", "empty ident");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        GitCall call = GitCall.of(step);
        String unclear = unclear(step, call);
        if (unclear != null) {
            reads.giveUp(unclear);
            return;
        }
        String directory = call.step().directory();
        reads.place(directory);
        if (!reads.view().folder(directory)) {
            return;
        }
        if (!GitRepository.plain(directory)) {
            reads.giveUp("git is run behind a link");
            return;
        }
        GitRepository repository = call.subcommand().equals("clone") ? null : GitRepository.around(directory, reads);
        GitSettings settings = GitSettings.of(call, repository, reads);
        operands(call, reads);
        if (NO_IDENTITY.stream().anyMatch(reads.output()::contains)) {
            IDENTITY.forEach(reads::file);
        }
        if (REMOTE.contains(call.subcommand())) {
            new GitRemotes(call, reads)
                    .add(
                            settings,
                            repository == null || repository.workTree() == null ? directory : repository.workTree());
        }
        if (call.subcommand().equals("clone")) {
            clone(call, reads);
        } else if (repository != null) {
            repository(call, repository, reads, depth);
        } else if (!reads.output().contains(NO_REPOSITORY) && !WITHOUT_REPOSITORY.contains(call.subcommand())) {
            reads.giveUp("git without a repository");
        }
    }

    /** What cannot be followed in the call itself, in words; null if all can. */
    private static String unclear(Step step, GitCall call) {
        if (call == null || GitWork.of(call) == GitWork.UNKNOWN) {
            return "a call of git that is not followed";
        }
        for (String name : step.variables().namesFrom("GIT_")) {
            if (!HARMLESS_VARIABLES.contains(name)) {
                return name + " leads git elsewhere";
            }
        }
        boolean stageAll = call.subcommand().equals("add") || call.subcommand().equals("commit");
        for (String argument : call.arguments()) {
            boolean opening =
                    OPENING.contains(argument) || argument.startsWith("--since") || argument.startsWith("--until");
            if (opening && !(stageAll && argument.equals("-s")) || argument.contains("@{")) {
                return "git " + call.subcommand() + " " + argument;
            }
        }
        boolean annotated = call.subcommand().equals("tag") && call.hasLetter('a') && !call.hasLetter('m');
        return annotated ? "git tag asks an editor" : null;
    }

    private static void operands(GitCall call, ReadSet reads) {
        for (String operand : call.operands(Set.of("-m", "--message", "--author", "--date"))) {
            if (operand.indexOf('\0') < 0 && operand.indexOf(':') < 0 && operand.indexOf('\n') < 0) {
                reads.file(call.step().absolute(operand));
            }
        }
    }

    /** The folder that it makes; where that is not said, the last part of the source names it. */
    private static void clone(GitCall call, ReadSet reads) {
        List<String> operands = call.operands(Set.of("-b", "--branch", "--depth", "-o", "--origin", "-j", "-c"));
        if (operands.isEmpty() || operands.size() > 2) {
            reads.giveUp("git clone of something not certain");
            return;
        }
        String source = operands.get(0).replaceAll("/+$", "").replaceAll("/?\\.git$", "");
        String target = call.step().absolute(operands.size() == 2 ? operands.get(1) : Paths.name(source));
        reads.file(target);
        if (reads.view().folder(target)) {
            reads.folder(target);
        }
    }

    private static void repository(GitCall call, GitRepository repository, ReadSet reads, int depth) {
        String branch = GitFacts.reference(reads.view().text(repository.folder() + "/HEAD"));
        if (reads.output().contains(DIVERGENT) && branch != null) {
            // The fetch itself has moved the others.
            reads.file(repository.folder() + "/HEAD");
            reads.file(repository.common() + "/" + branch);
            reads.file(repository.common() + "/packed-refs");
        } else {
            reads.gitRefs(repository.common());
            if (!repository.folder().equals(repository.common())) {
                reads.gitRefs(repository.folder());
            }
        }
        reads.gitIndex(repository.folder() + "/index");
        UNDER_WAY.forEach(name -> reads.file(repository.folder() + "/" + name));
        LEFT_BEHIND.stream()
                .filter(name -> call.arguments().stream().anyMatch(word -> word.contains(name)))
                .forEach(name -> reads.file(repository.folder() + "/" + name));
        COMMON.forEach(name -> reads.file(repository.common() + "/" + name));
        if (reads.view().folder(repository.common() + "/worktrees")) {
            reads.below(repository.common() + "/worktrees");
        }
        if (reads.view().file(repository.common() + "/objects/info/alternates")) {
            reads.giveUp("objects of another repository");
        }
        GitHooks.add(repository.common(), reads);
        for (String argument : call.arguments()) {
            if (OBJECT.matcher(argument).matches()) {
                reads.folder(repository.common() + "/objects/" + argument.substring(0, 2));
                reads.folder(repository.common() + "/objects/pack");
            }
        }
        new GitWorkTree(call, repository, reads).add(depth == 0 && reads.onlyCommand());
    }
}
