package io.vritti.reflect.rules;

import static io.vritti.reflect.rules.Lesson.lesson;
import static io.vritti.reflect.rules.Rule.rule;
import static io.vritti.reflect.rules.Wording.said;

import java.util.List;

/** Names that git and gh do not know, or know already: repositories, branches, tags, remotes, pull requests. */
final class GitNameWordings {

    static final List<Rule> ALL = List.of(
            git(
                    "There is no git repository at the path {path}.",
                    "Correct the path, or clone by the address of the remote.",
                    "List a path before it is cloned from.",
                    said("repository", "repository '(?<path>(?:/|\\.{1,2}/|~)[^'\\n]{0,200})' does not exist")),
            git(
                    "The repository[ {url}] does not exist, or it is hidden from this account.",
                    "Check owner and name, then the access: log in (gh auth login), or use an account or key that may see it.",
                    "Look a repository up (gh repo view, git ls-remote) before it is cloned.",
                    said("repository", "repository '?{url}'? (?:not found|does not exist)"),
                    said(
                            "could not resolve to a repository",
                            "Could not resolve to a Repository with the name '{url}'"),
                    said("remote: repository not found")),
            git(
                    "The branch {name} is checked out, so it cannot be deleted or moved.",
                    "Switch to another branch first (git switch), or leave it; worktrees that have it are listed by git worktree list.",
                    "Check git branch and git worktree list before a branch is deleted.",
                    said("cannot delete branch", "cannot delete branch '{name}' (?:checked out|used by worktree)"),
                    said("cannot force update the branch", "cannot force update the branch '{name}'")),
            git(
                    "git mv or rm found nothing that it tracks at {path}.",
                    "List what git tracks (git ls-files), correct the path, or move the file without git if it is not tracked.",
                    "Check with git ls-files that a file is tracked before git mv or git rm.",
                    said("bad source", "bad source, source={path}, destination="),
                    said("not under version control", "not under version control, source={path}, destination=")),
            git(
                            "No file matches {path}[ in {cwd}], so git has nothing to add.",
                            "List the folder to find its right name, or make the file first.",
                            "Look at git status before files are added.",
                            said("did not match any", "pathspec '{path}' did not match any files$"))
                    .ofCall("\\bgit (?:-[cC] \\S+ )?add\\b"),
            git(
                    "The name {name} is not known to git: neither a branch nor a tracked file is called so.",
                    "List what there is (git branch -a, git ls-files), correct the name, or make it (git switch -c, git add); fetch first if it is on the remote.",
                    "Look names of branches and files up (git branch -a, git ls-files) before they are used.",
                    said("did not match any", "pathspec '{name}' did not match any")),
            git(
                    "The revision, branch or tag[ {name}] is not in this repository.",
                    "List what there is (git branch -a, git tag, git log --oneline); fetch it first if it is on the remote; a repository without commits has none.",
                    "Look revisions up (git rev-parse --verify) before they are used.",
                    said("unknown revision", "ambiguous argument '{name}': unknown revision"),
                    said("bad revision", "bad revision '{name}'"),
                    said("invalid reference", "invalid reference: {name}"),
                    said("not a valid object name", "not a valid object name:? '?{name}"),
                    said("not something we can merge", "{name} - not something we can merge"),
                    said("is not a commit", "'{name}' is not a commit"),
                    said("invalid upstream", "invalid upstream '{name}'"),
                    said("needed a single revision"),
                    said("unknown revision", "unknown revision '{name}'"),
                    said("branch '", "branch '{name}' (?:not found|does not exist)"),
                    said("remote branch", "remote branch {name} not found"),
                    said("does not have any commits yet", "branch '{name}' does not have any commits yet"),
                    said("couldn't find remote ref", "couldn't find remote ref {name}"),
                    said("unable to resolve reference", "unable to resolve reference '?{name}")),
            git(
                    "There is no local branch or tag called {name} to push: nothing was committed on it, or it has another name.",
                    "Look at the branches (git branch) and push the one that exists; commit first if the repository is empty.",
                    "Check with git branch --show-current what is about to be pushed.",
                    said("src refspec", "src refspec {name} does not match any"),
                    said("src refspec", "src refspec {name} matches more than one")),
            git(
                    "The tag {name} exists already.",
                    "Choose a new tag, or keep the one that is there.",
                    "List tags (git tag -l) before one is made.",
                    said("tag '", "tag '{name}' already exists"),
                    said("(already exists)", "\\[rejected]\\s{1,20}{name} -> \\S{1,120} \\(already exists\\)")),
            git(
                    "A branch called {name} exists already.",
                    "Switch to it (git switch) if it is the one that is meant, or choose another name.",
                    "Check with git branch --list whether a branch is there before it is made.",
                    said("already exists", "a branch named '{name}' already exists"),
                    said("is already ", "'{name}' is already (?:checked out|used by worktree) at"),
                    said("already used by worktree", "'{name}' is already used by worktree")),
            git(
                    "A pull request for this branch[, {name},] is open already.",
                    "Use the open one: look at it (gh pr view) and update it (git push, gh pr edit).",
                    "Check with gh pr list --head whether a branch has a pull request before one is made.",
                    said("pull request", "a pull request for branch '{name}' into branch .{1,120} already exists"),
                    said(
                            "pull request already exists",
                            "pull request already exists for (?<name>[^\\s']{1,100}?)\\.?(?:'|$)"),
                    said("merge request", "another open merge request already exists")),
            git(
                    "The remote {name} is there already.",
                    "Look at it (git remote -v); change its address with git remote set-url, or use another name.",
                    "Check git remote -v before a remote is added.",
                    said("remote", "remote {name} already exists")),
            git(
                    "This repository has no remote to push to, and the call names none.",
                    "Add one (git remote add origin with its address), then push with -u and the branch.",
                    "Check git remote -v before the first push.",
                    said("no configured push destination")),
            git(
                    "The remote[ {name}] does not exist, or is no git repository.",
                    "Look at the remotes (git remote -v), then add or correct it (git remote add, git remote set-url).",
                    "Check git remote -v before a remote is used.",
                    said("no such remote", "no such remote:? '?{name}"),
                    said("does not appear to be a git repository", "'{name}' does not appear to be a git repository"),
                    said("no remote repository specified")),
            git(
                    "There is no stash entry[ {name}].",
                    "List them (git stash list); perhaps it was applied already.",
                    "Look at git stash list before one is popped.",
                    said("no stash entries found"),
                    said("is not a valid reference", "'?{name}'? is not a valid reference"),
                    said("log for 'stash'")),
            git(
                    "The branch {name} is not fully merged, so git does not delete it.",
                    "Merge it first, or keep it; deleting it loses its commits.",
                    "Check with git branch --merged before a branch is deleted.",
                    said("not fully merged", "branch '{name}' is not fully merged")));

    private GitNameWordings() {}

    private static Rule git(String cause, String step, String prevention, Wording... wordings) {
        return rule(GitWordings.STATE, lesson(cause, step, prevention), wordings);
    }
}
