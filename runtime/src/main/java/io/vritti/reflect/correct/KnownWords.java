package io.vritti.reflect.correct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that tools take which do not name them when one is wrong; each list from the tool's own help. */
final class KnownWords {

    private static final Map<String, List<String>> LISTS = read("""
            git          : add am apply archive bisect blame branch bundle checkout cherry-pick clone commit config describe diff fetch format-patch gc grep init log ls-files merge mv notes pull push rebase reflog remote reset restore revert rev-parse rm shortlog show stash status submodule switch tag worktree
            git-stash    : list show drop pop apply branch push save clear create store
            git-remote   : add rename remove set-head set-branches get-url set-url show prune update
            git-bisect   : start bad good new old terms skip next reset visualize replay log run
            git-submodule: add status init deinit update set-branch set-url summary foreach sync absorbgitdirs
            git-worktree : add list lock move prune remove repair unlock
            svn          : add blame cat changelist checkout cleanup commit copy delete diff export help import info list lock log merge mkdir move propset resolve revert status switch unlock update upgrade
            yarn         : add audit autoclean bin cache check config create dedupe exec generate-lock-entry global help import info init install licenses link list login logout node outdated owner pack publish remove run tag team test unlink unplug up upgrade upgrade-interactive version versions why workspace workspaces
            apt          : list search show install reinstall remove autoremove update upgrade full-upgrade edit-sources satisfy
            apt-get      : update upgrade install reinstall remove purge source build-dep satisfy dist-upgrade dselect-upgrade clean autoclean autoremove check changelog download indextargets
            apt-cache    : showsrc search depends rdepends show pkgnames policy madison showpkg stats dump unmet
            dnf          : alias autoremove check check-update clean deplist distro-sync downgrade group help history info install list makecache mark module provides reinstall remove repolist repoquery repository-packages search shell swap updateinfo upgrade upgrade-minimal update
            brew         : analytics autoremove bundle cask cat cleanup commands completions config create deps desc doctor edit fetch formulae home info install leaves link list log migrate missing options outdated pin postinstall reinstall search services shellenv tap tap-info test uninstall unlink unpin untap update upgrade uses
            gem          : build cert check cleanup contents dependency environment exec fetch generate_index help info install list lock mirror open outdated owner pristine push query rdoc search server signin signout sources specification stale uninstall unpack update which yank
            snap         : find info install remove list refresh revert enable disable start stop restart logs services connections version
            pyenv        : activate commands deactivate exec global help hooks init install local prefix rehash root shell shims uninstall version version-file versions virtualenv virtualenvs whence which
            gradle       : --info --debug --stacktrace --scan --offline --refresh-dependencies --daemon --no-daemon --parallel --rerun-tasks --tests --console --continue --warning-mode --profile --dry-run --quiet
            go           : bug build clean doc env fix fmt generate get install list mod work run telemetry test tool version vet
            go-mod       : download edit graph init tidy vendor verify why
            url          : http https
            docker-object: build create exec history import inspect kill load logs ls pause prune pull push rename restart rm run save start stats stop tag top unpause update wait
            docker       : attach build builder buildx commit compose config container context cp create diff events exec export history image images import info inspect kill load login logout logs manifest network node pause plugin port ps pull push rename restart rm rmi run save search secret service stack start stats stop swarm system tag top trust unpause update version volume wait
            docker-compose: attach build config cp create down events exec images kill logs ls pause port ps pull push restart rm run scale start stats stop top unpause up version wait watch
            kubectl-resources: pods services deployments replicasets statefulsets daemonsets jobs cronjobs configmaps secrets namespaces nodes events endpoints ingresses persistentvolumes persistentvolumeclaims serviceaccounts roles rolebindings clusterroles clusterrolebindings storageclasses networkpolicies horizontalpodautoscalers customresourcedefinitions pod service deployment replicaset statefulset daemonset job cronjob configmap secret namespace node ingress
            systemctl    : start stop restart reload status enable disable mask unmask is-active is-enabled is-failed list-units list-unit-files daemon-reload show cat edit reset-failed try-restart list-timers list-sockets
            adb          : devices connect disconnect forward reverse push pull sync install install-multiple uninstall shell logcat bugreport backup restore jdwp wait-for-device get-state get-serialno get-devpath remount root unroot reboot sideload usb tcpip start-server kill-server emu version help
            react-native : start run-ios run-android log-ios log-android new-library bundle unbundle eject init link unlink install uninstall upgrade dependencies config info doctor ram-bundle library
            find         : -name -iname -type -path -ipath -regex -iregex -maxdepth -mindepth -mtime -mmin -atime -amin -ctime -newer -size -empty -perm -user -group -print -print0 -printf -prune -follow -not -and -or -executable -readable -writable -links -samefile -xdev -ls -quit
            gnu          : --all --almost-all --author --block-size --bytes --classify --color --context --count --dereference --directory --exclude --exclude-dir --exclude-from --extended-regexp --extract --file --files-with-matches --files-without-match --fixed-strings --follow --full-time --gzip --help --human-readable --ignore-case --include --inode --invert-match --line-number --lines --list --max-count --max-depth --null --numeric-sort --only-matching --parents --perl-regexp --preserve --quiet --recursive --regexp --regexp-extended --reverse --silent --size --sort --strip-components --summarize --time --total --unified --unique --update --verbose --version --with-filename --word-regexp --words --zero-terminated
            dotnet       : add build build-server clean format help list msbuild new nuget pack package publish reference remove restore run sdk sln store test tool vstest watch workload
            npm          : access adduser audit bugs cache ci completion config dedupe deprecate diff dist-tag docs doctor edit exec explain explore find-dupes fund get help init install link ll login logout ls org outdated owner pack ping pkg prefix profile prune publish query rebuild repo restart root run run-script search set shrinkwrap star start stop team test token uninstall unpublish update version view whoami
            cargo        : add bench build check clean clippy doc fetch fix fmt init install metadata new publish remove run search test tree uninstall update vendor
            kubectl      : annotate apply attach auth autoscale cluster-info config cordon cp create debug delete describe diff drain edit exec explain expose get label logs patch port-forward proxy rollout run scale set taint top uncordon version wait
            pip          : install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help
            man          : apt awk bash cat chmod cp curl cut date df diff du env find git grep gzip head kill less ln ls make mkdir mv ps rm rsync sed sort ssh tail tar test top tr uniq wc xargs
            """);

    private KnownWords() {}

    /** None for a tool without a list. */
    static List<String> of(String list) {
        return LISTS.getOrDefault(list, List.of());
    }

    private static Map<String, List<String>> read(String lines) {
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            lists.put(
                    line.substring(0, colon).strip(),
                    List.of(line.substring(colon + 1).strip().split(" ")));
        }
        return lists;
    }
}
