package io.vritti.reflect.correct;

/** What git says (git 1.8 to 2.47, its po/ and builtin/ sources), and the tools around it. */
final class GitRows {

    static final String TABLE = """
            git       :: help {wrong} :: is aliased to {q}{right} :: replaced!
            git       :: :: git: {q}{wrong}{q} is not a git command{..}(?:most similar commands? (?:is|are)|[Dd]id you mean (?:this|one of these)\\?)\\n{lines} :: named!
            git       :: :: did you mean {q}(?<right>-(?<wrong>-[\\w-]{1,60}))[\\w=-]{0,60}{q} \\(with two dashes :: replaced!
            git       :: merge .* :: merge: {wrong} - not something we can merge\\s+Did you mean (?:this|one of these)\\?\\n{lines} :: named!
            git       :: lfs .* :: unknown command {q}{wrong}{q} for {q}git-lfs{q}\\s+Did you mean this\\?\\n{lines} :: named!
            git       :: bisect {wrong}.* :: usage: git bisect \\[(?<right>[^\\]]{1,300})\\] :: named
            git       :: bisect {wrong}.* :: unknown subcommand :: known git-bisect
            git       :: stash {wrong}.* :: (?:usage: git stash list|subcommand wasn't specified|unknown subcommand) :: known git-stash
            git       :: remote set-url \\S+ \\S+ :: No such remote :: change! set-url add
            git       :: remote delete \\S+ :: [Uu]nknown subcommand :: change! delete remove
            git       :: (?:-[cC] \\S+ )?remote {wrong}.* :: [Uu]nknown subcommand :: known git-remote
            git       :: branch 0\\w :: already exists :: nothing
            git       :: branch (?<wrong>[\\w./-]{1,80}) :: A branch named {q}\\S{1,80} already exists|a branch named {q}\\S{1,80} already exists :: change branch checkout
            git       :: checkout (?<wrong>-b) \\S+ :: branch named {q}\\S{1,80} already exists :: drop
            git       :: switch (?<wrong>-c) \\S+ :: branch named {q}\\S{1,80} already exists :: drop
            git       :: (?:checkout|switch|merge|rebase|pull|push|fetch|log|diff|cherry-pick) (?:.* )?master :: pathspec {q}master{q} did not match|invalid reference: master|master - not something we can merge|unknown revision|refspec master does not match|remote ref master|invalid upstream {q}master :: change master main
            git       :: (?:checkout|switch|merge|rebase|pull|push|fetch|log|diff|cherry-pick) (?:.* )?main :: pathspec {q}main{q} did not match|invalid reference: main|main - not something we can merge|unknown revision|refspec main does not match|remote ref main|invalid upstream {q}main :: change main master
            git       :: checkout (?<wrong>[\\w/-]{1,80}) :: pathspec {q}\\S{1,80}{q} did not match any file :: suboption -b
            git       :: switch (?<wrong>[\\w./-]{1,80}) :: invalid reference: :: suboption -c
            git       :: switch \\S+ :: a branch is expected, got {..}--detach :: suboption! --detach
            git       :: commit(?! (?:.* )?(?:-\\w*a|--all)).* :: no changes added to commit \\(use :: suboption -a
            git       :: pull(?: .*)? :: (?:[Cc]annot pull with rebase|[Cc]annot rebase): [Yy]ou :: around git stash .. git stash pop
            git       :: (?!stash|push)\\S+(?: .*)? :: [Cc]ommit (?:your changes )?or stash|[Cc]annot rebase: [Yy]ou :: before git stash
            git       :: pull(?: .*)? :: no tracking information for the current branch{..}git branch --set-upstream-to=\\S{1,100} {right} :: before git branch --set-upstream-to=origin/{right} {right}
            git       :: pull \\S*(?:://|git@)\\S+ :: [Nn]ot a git repository :: change pull clone
            git       :: pull :: Need to specify how to reconcile divergent branches :: suboption --rebase
            git       :: push :: [Uu]pdates were rejected because (?:the tip|a pushed branch|the remote) :: before git pull
            git       :: push (?<wrong>[\\w./-]{1,80}) :: [Uu]pdates were rejected because (?:the tip|a pushed branch|the remote) :: before git pull {wrong}
            git       :: push (?<right>[\\w./-]{1,80}) (?<wrong>[\\w./-]{1,80}) :: [Uu]pdates were rejected because (?:the tip|a pushed branch|the remote) :: before git pull {right} {wrong}
            git       :: diff (?!-)\\S+ (?!-)\\S+ :: -usage: git diff (?:--no-index|\\[--no-index\\])|[Nn]ot a git repository :: suboption --no-index
            git       :: diff(?: (?!-)\\S+)? :: - :: suboption --staged
            git       :: (?:log|diff|show) (?:.* )?(?<wrong>[\\w./-]{1,200}[./][\\w.-]{1,80}) :: ambiguous argument {q}\\S{1,200}{q}: unknown revision or path :: change {wrong} -- {wrong}
            git       :: (?:revert|cherry-pick) (?!.*-m).* :: is a merge but no -m option was given :: suboption -m 1
            git       :: rebase --continue :: did you forget to use 'git add'\\?{..}(?:skip this patch|rebase --skip) :: change --continue --skip
            git       :: rebase (?!--).* :: already a rebase-(?:merge|apply) directory :: instead git rebase --continue
            git       :: submodule {wrong}.* :: usage: git submodule :: known git-submodule
            git       :: worktree {wrong}.* :: (?:usage: git worktree|unknown subcommand) :: known git-worktree
            git       :: :: unknown option {q}{wrong}{q}\\s+usage: (?<right>(?s:.{0,4000})) :: named
            svn       :: :: Unknown (?:sub)?command: {q}{wrong} :: known svn
            gh,glab,hub :: :: unknown command {q}{wrong}{q} for {q}\\w{1,20}{q}\\s+Did you mean this\\?\\n{lines} :: named!
            hg        :: :: unknown command {q}{wrong}{q}\\s+\\(did you mean (?:one of )?{line} :: named!
            """;

    private GitRows() {}
}
