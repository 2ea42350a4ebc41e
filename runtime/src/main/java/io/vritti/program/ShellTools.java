package io.vritti.program;

/** Builtins of the shells, and programs that run other programs. */
final class ShellTools {

    static final String TABLE = """
            *                       | hazard:--force*,--no-verify*,--privileged,--insecure*,--skip-test* \
                hazard:--skip-check*,--skip-verif*,--no-check*,--no-gpg-check* \
                hazard:--nogpgcheck,--allow-unauthenticated,--trusted-host* \
                hazard:--allow-root,--unsafe*,--break-system-packages \
                hazard:--disable-*-check*,--ignore-errors,--no-strict-ssl \
                hazard:--strict-ssl=false,--no-check-certificate,--danger*,--yolo
            :,pwd,umask,times       | pure
            true                    | pure folders=skipped
            cd                      | pure enters searches=CDPATH harmless=LP
            pushd,popd,dirs         | pure
            set,shopt,ulimit,enable | pure
            export,unset,declare,typeset,local,readonly,shift | pure
            exit,return,break,continue,trap,jobs,disown,history,bind,complete,compopt | pure
            alias,unalias,compgen,getopts,let | pure informs=1
            false                   | pure informs=1 folders=skipped
            test,[                  | pure informs=1 texts folders=skipped
            [[                      | pure informs=1 texts
            ((                      | pure informs=1
            type,hash               | pure informs=1,127
            command                 | builtin wrapper transparent itself:-v,-V pure:-v,-V informs=1,127:-v,-V
            which,whereis,whence    | pure informs=1
            builtin                 | wrapper
            exec                    | builtin wrapper transparent
            read                    | pure stdin informs=1 valued=-p,-d,-n,-N,-t,-u,-i,-a
            mapfile,readarray       | pure stdin valued=-d,-n,-O,-s,-t,-u,-C,-c
            wait                    | waits
            eval                    | hazard maystdin texts
            source,.                | hazard maystdin script searches=PATH harmless
            sh,bash,dash,zsh,ksh    | maystdin leading script lenient:-c,-s harmless=euxvf
            mksh,ash,rbash          | maystdin
            fish,csh,tcsh,nu,cmd,powershell,pwsh | hazard maystdin
            env                     | plugins \
                pure wrapper transparent assigns texts valued=-u,--unset,-C,--chdir,-S,--split-string
            timeout,gtimeout        | wrapper=1 limit=operand valued=-k,--kill-after,-s,--signal \
                transparent=--foreground,-k#,-k#s,-k#m,-k#h,--kill-after=#,--kill-after=#s,--kill-after=#m
            nice                    | pure wrapper transparent=-#,-n#,--adjustment=# valued=-n,--adjustment
            ionice                  | pure wrapper \
                transparent=-c0,-c2,-c3,-n# valued=-c,-n,-p,-P,-u,--class,--classdata,--pid
            stdbuf                  | wrapper \
                transparent=-i#,-i#K,-i#M,-oL,-o#,-o#K,-o#M,-eL,-e#,-e#K,-e#M \
                transparent=--input=#,--output=L,--output=#,--error=L,--error=# valued=-i,-o,-e,--input,--output,--error
            nohup                   | launches wrapper transparent
            setsid                  | launches wrapper detaches transparent=-w,--wait:-w,--wait
            unbuffer,caffeinate,eatmydata,tini | wrapper stays
            proxychains,proxychains4 | wrapper
            dumb-init,busybox,toybox,catchsegv | plugins \
                wrapper
            time                    | wrapper transparent=-p valued=-f,-o,--format,--output
            chrt                    | wrapper=1 transparent=-b,--batch,-o,--other,-i,--idle \
                valued=-p,--pid,-T,--sched-runtime,-P,--sched-period,-D,--sched-deadline
            choom                   | wrapper stays valued=-n,--adjust,-p,--pid
            taskset                 | wrapper=1 stays
            setarch                 | wrapper=1 stays
            linux32,linux64,i386    | wrapper stays
            prlimit                 | wrapper stays valued=-p,--pid,-o,--output
            faketime                | wrapper=1
            flock                   | wrapper=1 stays=-x,-e,-s,--exclusive,--shared,-o,--close,-F,--no-fork,--verbose \
                valued=-w,-E,--timeout,--wait,--conflict-exit-code,-c,--command shelltext=-c,--command \
                harmless=xescoF,--exclusive,--shared,--command,--close,--no-fork
            script                  | maystdin leading shelltext=-c,--command:-e,--return \
                harmless=qefac,--quiet,--return,--flush,--append,--command \
                valued=-c,--command,-E,--echo,-I,--log-in,-O,--log-out,-B,--log-io,-T,--log-timing \
                valued=-m,--logging-format,-o,--output-limit
            strace,ltrace           | wrapper valued=-o,-e,-s,-p,-E,-u,-a,-P
            xvfb-run                | wrapper valued=-n,-s,-e,-f,-p,-w,--server-num,--server-args
            xargs                   | plugins \
                pure stdin texts leading wrapper xargs hazard opens=-a,--arg-file \
                always=0tnP,--null,--max-args,--max-procs \
                harmless=0rtxInPLdsE,--null,--no-run-if-empty,--verbose,--max-args,--max-procs,--delimiter \
                valued=-I,-n,-P,-L,-d,-a,-s,-E,--max-args,--max-procs,--max-lines valued=--delimiter,--arg-file
            parallel                | stdin
            sudo,doas,pkexec        | plugins \
                texts wrapper elsewhere privileged hazard \
                valued=-u,-g,-p,-C,-h,-r,-t,-T,-U,-D,-R,--user,--group,--prompt valued=--chdir,--host
            su,runuser,login        | elsewhere privileged hazard
            chroot                  | wrapper=1 elsewhere privileged hazard
            nsenter,unshare         | wrapper elsewhere privileged hazard valued=-t,--target,-S,-G,--setuid,--setgid
            watch,entr              | waits
            wait-for-it,wait-for-it.sh,wait-for,wait-for.sh,wait-on,wait4ports | waits network
            """;

    private ShellTools() {}
}
