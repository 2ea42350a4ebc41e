package io.vritti.program;

/** Version control, and the tools of its hosts. */
final class VersionControl {

    static final String TABLE = """
            git                     | spelled reader=git upwards=.git,HEAD also=/etc/gitconfig,^.git/config,^.git,$GIT_CONFIG_GLOBAL \
                detours=insteadof,proxy,[include,curlopt,vcs,gitdir: leaders=GIT_CONFIG,GIT_CONFIG_COUNT,GIT_CONFIG_PARAMETERS,GIT_CONFIG_SYSTEM,GIT_DIR,GIT_PROXY* \
                leaders=http_proxy,https_proxy,HTTPS_PROXY,all_proxy,ALL_PROXY \
                conf=~/.gitconfig,~/.config/git/config variables=XDG_CONFIG_HOME \
                credentials=~/.gitconfig,~/.config/git/config,~/.config/git/credentials,~/.git-credentials,~/.netrc \
                credentials=~/.config/gh/hosts.yml,~/.ssh/config,~/.ssh/id_rsa,~/.ssh/id_ecdsa,~/.ssh/id_ed25519 \
                credentials=^.git/config keys=SSH_AUTH_SOCK,SSH_ASKPASS,GIT_SSH,GIT_SSH_COMMAND,GIT_ASKPASS \
                keys=GH_CONFIG_DIR project=^.git,^HEAD \
                leads=-C before=first sub groups=stash,remote,submodule,worktree,bisect,lfs,config,notes \
                valued=-C,-c,--git-dir,--work-tree,--namespace,--exec-path valued=--config-env,--super-prefix
            git status,log,show,blame,describe,shortlog,ls-tree,rev-list,reflog,var,version | pure
            git help,name-rev,whatchanged,cherry,for-each-ref,count-objects,show-branch | pure
            git annotate            | pure
            git diff,diff-index,diff-files,diff-tree | pure informs=1:--quiet,--exit-code,--no-index,--check \
                informs=2:--check
            git grep                | pure informs=1
            git ls-files            | pure informs=1:--error-unmatch
            git merge-base          | pure informs=1
            git show-ref            | pure informs=1
            git rev-parse           | pure informs=1,128:--verify,-q
            git symbolic-ref        | files informs=1:-q,--quiet
            git check-ignore,check-attr,check-ref-format | pure informs=1 stdin:--stdin
            git cat-file            | pure informs=1:-e stdin:--batch,--batch-check
            git verify-commit,verify-tag,fsck | pure informs=1
            git config              | files informs=1:--get,--get-all,--get-regexp \
                pure:--get,--get-all,--get-regexp,-l,--list
            git config.get,config.list | pure informs=1
            git remote,remote.show,remote.get-url | pure
            git remote.add,remote.set-url,remote.rename | files
            git remote.remove,remote.rm,remote.prune | files hazard
            git remote.update       | network
            git branch,tag          | files hazard:-d,-D,-f,-M,--delete
            git restore             | files hazard
            git add,mv,switch,checkout-index,init,update-index,sparse-checkout | files stdin=1:--stdin \
                hazard:-f
            git worktree,notes,bisect,format-patch,bundle,archive,mailsplit,read-tree | files stdin=1:--stdin hazard:-f
            git write-tree,rerere   | files stdin=1:--stdin hazard:-f
            git apply               | quiet=-p1,-v,--verbose,-q,--quiet previews=--check files stdin=1 \
                valued=-p,--directory,--exclude,--include,-C hazard:--reject,--unsafe-paths
            git am                  | files stdin=1 valued=-p,--directory,--exclude,--include,-C \
                hazard:--reject,--unsafe-paths
            git hash-object         | files stdin:--stdin,--stdin-paths
            git checkout            | quiet=-q,--quiet files hazard:-f,.,-B
            git commit              | quiet=-q,--quiet files dash hazard:-n valued=-m,-F,-C,-c,-t,--author,--date,--message,--file
            git merge,rebase        | quiet=-q,--quiet,-v,--verbose files hazard:-X,--skip valued=-m,-s,-X,-S
            git cherry-pick,revert  | files hazard:-X,--skip valued=-m,-s,-X,-S
            git stash,stash.push,stash.pop,stash.apply,stash.save,stash.branch | files
            git stash.list,stash.show | pure
            git stash.drop,stash.clear | files hazard
            git reset               | files hazard
            git clean,rm,gc,prune,filter-branch,filter-repo,update-ref | files hazard
            git clone               | quiet=-q,--quiet,-v,--verbose,--progress address=url straight=bqvn,--depth,--branch,--quiet,--single-branch,--no-tags,--bare network partial creates=1 hazard:-f \
                valued=-b,-o,-j,--depth,--branch,--origin,--reference
            git fetch,pull          | quiet=-q,--quiet,-v,--verbose,--progress,--no-progress address=url straight=qvpt,--depth,--quiet,--prune,--tags network partial hazard:-f valued=-b,-o,-j,--depth,--branch,--origin,--reference
            git push                | quiet=-q,--quiet,-v,--verbose,--progress,--no-progress address=url straight=quf,--force,--tags,--set-upstream,--quiet network hazard:-f,+*,:*,--delete,-d,--mirror,--prune valued=-o,--push-option,--repo
            git ls-remote           | address=url straight=hqt,--heads,--tags,--quiet,--refs,--exit-code pure network informs=2:--exit-code
            git submodule           | network partial
            git submodule.update,submodule.add,submodule.init,submodule.sync | network partial
            git submodule.status,submodule.summary | pure
            git lfs,lfs.pull,lfs.fetch,lfs.push | network partial
            git fast-import,fast-export,credential,mktag,mktree,unpack-objects | files stdin
            git send-email,svn,daemon,http-backend,instaweb | network
            hg,svn,bzr,jj,cvs,p4    | sub network
            hg status,log,diff,cat,annotate,id,identify,summary | pure
            svn status,log,diff,cat,blame,info,list | pure
            gh,glab,hub             | plugins variables=XDG_CONFIG_HOME,GH_CONFIG_DIR credentials=~/.config/gh/hosts.yml,~/.config/gh/config.yml \
                sub=2 network valued=-R,--repo dash
            gh pr.view,pr.list,pr.status,pr.diff,issue.view,issue.list,run.list,run.view | pure network
            gh repo.view,release.list,release.view,search.issues | pure network
            gh auth.status          | pure network informs=1
            gh pr.checks            | pure network waits informs=1,8
            gh run.watch            | network waits
            gh repo.delete,issue.delete,release.delete,run.delete,auth.logout | network hazard
            gh pr.merge             | network hazard:--admin
            pre-commit,lefthook,husky | sub partial
            """;

    private VersionControl() {}
}
