package io.vritti.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandInsideTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectory(folder.resolve("app"));
        Files.writeString(
                folder.resolve("snap-of-shell.sh"),
                "unalias -a 2>/dev/null || true\nshopt -s expand_aliases\nalias -- deploy-it='make x'\nexport A=1\n");
        Files.writeString(folder.resolve("snap.sh"), "# a snapshot\nexport X=1\nunalias -a\n");
    }

    @Test
    void a_folder_of_any_name_beside_the_one_that_is_made_changes_nothing(@TempDir Path other) throws IOException {
        Files.createDirectory(other.resolve("x"));

        CommandInside inside = CommandInside.of(bash("mkdir -p " + other + "/logs && make deploy"));

        assertThat(inside).isNotNull();
        assertThat(inside.action().text()).isEqualTo("make deploy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source snap.sh && eval 'make deploy' < /dev/null && pwd -P >| /tmp/agent-4711-cwd",
                "make deploy; rc=$?; echo \"__DONE_4711__ $rc\"; exit $rc",
                "{ make deploy; } 2>&1; code=$?; printf \"\\n###4711:$code\\n\"; exit $code",
                "make deploy; echo \"__DONE_4711__ $?\"",
                "make deploy 2>&1",
                "set -o pipefail; make deploy 2>&1 | tee /tmp/log-4711.txt",
                "set -o pipefail; make deploy 2>&1 | tail -n 50",
                "make deploy > /tmp/out-4711.txt 2>&1",
                "timeout 120 make deploy",
                "timeout -k 5 120 bash -c 'make deploy'",
                "sh -c 'make deploy'",
                "bash -c \"make deploy\"",
                "CI=1 make deploy",
                "env CI=1 make deploy",
                "env -u PAGER -u LESS make deploy",
                "chrt --batch 0 make deploy",
                "export PAGER=cat GIT_PAGER=cat; make deploy",
                "(unset PAGER GIT_PAGER; export PAGER=cat; make deploy)",
                "set -euo pipefail\nmake deploy",
                "set -x; make deploy",
                "nohup make deploy",
                "stdbuf -oL make deploy",
                "setsid -w make deploy",
                "command make deploy",
                "exec make deploy",
                "make deploy && echo OK",
                "make deploy || exit 1",
                "make deploy || { echo FAILED; exit 1; }",
                "if ! make deploy; then echo FAILED; exit 1; fi",
                "echo 'attempt 4711'; make deploy",
                "mkdir -p /tmp/trig-logs && make deploy",
                "mkdir -p app && make deploy",
                "trap 'echo bye' EXIT; make deploy",
                "trap 'rm -f /tmp/x-4711' EXIT; make deploy",
                "make deploy < /dev/null",
                "cd . ; make deploy",
                "bash -c 'timeout 60 sh -c \"make deploy 2>&1\"'",
                "source /nosuch/snapshot-bash-1-ab.sh 2>/dev/null || true && shopt -u extglob 2>/dev/null || true && {"
                        + " \\builtin unalias -- 'unsetenv'; \\builtin unset -f -- 'unsetenv'; } >/dev/null 2>&1 || true"
                        + " && eval 'make deploy' < /dev/null && pwd -P >| /tmp/agent-1aad-cwd",
                "source snap-of-shell.sh 2>/dev/null || true && eval 'make deploy' < /dev/null && pwd -P >|"
                        + " /tmp/agent-cwd",
                "{ make deploy; }; __code=$?; pgrep -g 0 >/tmp/pgrep-4711.tmp 2>&1; exit $__code;",
                "trap '__code=$?; pgrep -g 0 >/tmp/pgrep-4711.tmp 2>&1; exit $__code' EXIT\nmake deploy",
                "make deploy; __ec=$?; pwd -P >| '/tmp/agent-4711-cwd'; exit \"$__ec\"",
                "cd app || true; cd .. || exit 1; export A=1; make deploy\nEXIT_CODE=$?\npwd\nexit $EXIT_CODE",
                "make deploy 2>&1 | tee /tmp/log-4711.txt; exit ${PIPESTATUS[0]}",
                "make deploy 2>&1 | tail -n 40; echo \"EXIT:${PIPESTATUS[0]}\"",
                "(make deploy)",
                "( cd app && cd .. && (make deploy) ) 2>&1",
                "time make deploy",
                "cd $PWD && make deploy",
                "cd \"${PWD}\"; make deploy",
            })
    void a_wrapper_is_taken_off(String text) {
        CommandInside inside = CommandInside.of(bash(text));

        assertThat(inside).as(text).isNotNull();
        assertThat(inside.action().text()).isEqualTo("make deploy");
        assertThat(inside.action().directory()).isEqualTo(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make deploy",
                "make deploy; echo done",
                "make deploy || true",
                "make deploy | tail -n 50",
                "make deploy; echo rc=$?",
                "make deploy; echo \"exit code: $?\"",
                "make deploy | tail -n 50; echo \"EXIT:$?\"",
                "source nosuch.sh || true; make deploy | tee log",
                "source snap-of-shell.sh; deploy-it",
                "cd nosuch || true; make deploy",
                "cd nosuch || exit 1; make deploy",
                "shopt -s nullglob; make deploy",
                "make deploy > build.log",
                "make deploy < input.txt",
                "make deploy &",
                "! make deploy",
                "npm ci && make deploy",
                "cd nosuch && make deploy",
                "mkdir -p made && make deploy",
                "source nosuch.sh && make deploy",
                "bash -lc 'make deploy'",
                "sudo make deploy",
                "setsid make deploy",
                "nosuchwrapper make deploy",
                "env -i make deploy",
                "env -u PATH make deploy",
                "taskset 1 make deploy",
                "prlimit --nofile=64 make deploy",
                "flock /tmp/x-4711 make deploy",
                "trap 'exit 0' EXIT; make deploy",
                "trap 'rm -f Makefile' EXIT; make deploy",
                "for i in 1 2 3; do make deploy; done",
                "while ! make deploy; do sleep 1; done",
                "if make deploy; then exit 1; fi",
                "if ! make deploy; then exit 0; fi",
                "make deploy > /tmp/nosuch-folder-4711/log",
                "echo x > Makefile; make deploy",
                "V=1; make $V",
                "export A+=1; make deploy",
                "export A=~/a; make deploy",
                "A+=1 make deploy",
                "eval \"$COMMAND\"",
                "cat < /dev/null",
            })
    void a_call_stays_whole_where_more_than_a_wrapper_stands_around(String text) {
        assertThat(CommandInside.of(bash(text))).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
        cd app && make deploy                 :: app :: make deploy
        cd app; timeout 5 make deploy         :: app :: make deploy
        cd app && eval 'npm ci && npm test'   :: app :: npm ci && npm test
        """)
    void the_folder_is_the_one_that_the_wrapper_goes_to(String text, String in, String command) {
        CommandInside inside = CommandInside.of(bash(text));

        assertThat(inside.action().directory()).isEqualTo(folder.resolve(in).toString());
        assertThat(inside.action().text()).isEqualTo(command);
    }

    @Test
    void variables_and_limit_of_the_wrapper_are_those_of_the_command() {
        ProcessAction action =
                CommandInside.of(bash("export A=1; B=2 timeout 90 make deploy")).action();

        assertThat(action.environment()).containsEntry("A", "1").containsEntry("B", "2");
        assertThat(action.limitNanos()).isEqualTo(90_000_000_000L);
    }

    @Test
    void new_numbers_in_the_markers_make_no_other_action() {
        ProcessAction first =
                CommandInside.of(bash("make deploy; echo \"__DONE_1__ $?\"")).action();
        ProcessAction second =
                CommandInside.of(bash("make deploy; echo \"__DONE_2__ $?\"")).action();

        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void an_argv_of_wrappers_has_a_command_inside() {
        CommandInside inside = CommandInside.of(argv("timeout", "60", "make", "deploy"));

        assertThat(inside.action().text()).isEqualTo("make deploy");
        assertThat(CommandInside.of(argv("make", "deploy"))).isNull();
    }

    @Test
    void the_status_that_counts_is_the_one_that_the_wrapper_tells() {
        CommandInside inside = CommandInside.of(bash("make deploy; echo \"__DONE_4711__ $?\""));

        Outcome outcome = inside.outcome(exit(0, "make: *** No rule\n__DONE_4711__ 2\n"));

        assertThat(inside.tellsStatus()).isTrue();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.standardOutput()).isEqualTo("make: *** No rule\n");
    }

    @Test
    void what_the_wrapper_prints_is_not_the_output_of_the_command() {
        CommandInside inside =
                CommandInside.of(bash("echo 'attempt 1'; make deploy; rc=$?; echo \"__DONE_4711__ $rc\"; exit $rc"));

        Outcome outcome = inside.outcome(exit(2, "attempt 1\nNo rule\n__DONE_4711__ 2\n"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.standardOutput()).isEqualTo("No rule\n");
    }

    @Test
    void a_retry_note_is_kept_wherever_it_stands() {
        assertThat(CommandInside.of(bash("eval 'make deploy # retry: fixed' < /dev/null"))
                        .action()
                        .retryNote())
                .isEqualTo("fixed");
        assertThat(CommandInside.of(bash("timeout 5 make deploy # retry: fixed"))
                        .action()
                        .retryNote())
                .isEqualTo("fixed");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
        -                                                                    :: -
        PATH="$HOME/bin:$PATH"                                               :: -
        export A=1; export B="x $A"                                          :: B=x 1
        export A=${A:-2}                                                     :: A=2
        if [ -d "$HOME/app" ]; then export A=1; else export A=2; fi          :: A=1
        if [ -d "$HOME/nosuch" ]; then A=1; elif [ -n "$BASH_VERSION" ]; then A=2; fi; export A :: A=2
        [ -f "$HOME/more" ] && . "$HOME/more"                                :: MORE=1
        for i in a b; do export LAST=$i; done; unset i                       :: LAST=b
        case ":$PATH:" in *:"$HOME/x":*) ;; *) export PATH="$HOME/x:$PATH";; esac; export A=3   :: A=3
        case $- in *i*) ;; *) return;; esac; nosuchcommand                   :: -
        [[ $- != *i* ]] && return; nosuchcommand                             :: -
        mesg n 2> /dev/null || true; umask 022; alias ll='ls -l'             :: -
        greet() { echo hello; }                                              :: -
        """)
    void a_login_shell_whose_files_set_variables_is_taken_off(String profile, String variable) throws IOException {
        Files.writeString(folder.resolve(".bash_profile"), profile.equals("-") ? "" : profile + "\n");
        Files.writeString(folder.resolve("more"), "export MORE=1\n");

        CommandInside inside = CommandInside.of(argv(atHome(), "bash", "-lc", "make deploy"));

        assertThat(inside).isNotNull();
        assertThat(inside.action().text()).isEqualTo("make deploy");
        if (!variable.equals("-")) {
            assertThat(inside.action().environment())
                    .containsEntry(
                            variable.substring(0, variable.indexOf('=')),
                            variable.substring(variable.indexOf('=') + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd app",
                "eval \"$(nosuch init)\"",
                "A=$(date)",
                "make() { true; }",
                "deploy=x; read line",
                "command_not_found_handle() { true; }",
                "[ -t 0 ] && export A=1",
                "while true; do break; done",
                "export BASH_ENV=more",
                "export -f make",
                "set -e",
                "exec zsh",
                ". nosuch/file",
                "shopt -s expand_aliases; alias make=true",
                "echo hello",
            })
    void a_login_shell_whose_files_do_more_stays(String profile) throws IOException {
        Files.writeString(folder.resolve(".profile"), profile + "\n");

        assertThat(CommandInside.of(argv(atHome(), "bash", "-lc", "make deploy")))
                .isNull();
    }

    @Test
    void only_login_shells_read_files_first() {
        assertThat(CommandInside.readsStartUpFiles(argv("bash", "-lc", "make"))).isTrue();
        assertThat(CommandInside.readsStartUpFiles(bash("timeout 5 bash --login -c 'make'")))
                .isTrue();
        assertThat(CommandInside.readsStartUpFiles(bash("sh -e -l -c 'make'"))).isTrue();
        assertThat(CommandInside.readsStartUpFiles(bash("ls -l; make deploy"))).isFalse();
        assertThat(CommandInside.readsStartUpFiles(argv("ls", "-la"))).isFalse();
        assertThat(CommandInside.readsStartUpFiles(argv("env", "/bin/bash", "-l", "-c", "make")))
                .isTrue();
    }

    @Test
    void an_alias_counts_where_the_shell_puts_it_in_without_a_person() throws IOException {
        Files.writeString(folder.resolve(".profile"), "alias make=true\n");

        assertThat(CommandInside.of(argv(atHome(), "sh", "-lc", "make deploy"))).isNull();
        assertThat(CommandInside.of(argv(atHome(), "bash", "-lc", "make deploy")))
                .isNotNull();
    }

    @Test
    void the_environment_that_a_login_shell_makes_is_the_one_found_by_running_it() throws Exception {
        Files.writeString(
                folder.resolve(".profile"),
                "if [ -n \"$BASH_VERSION\" ]; then export SHELL_KIND=bash; else export SHELL_KIND=other; fi\n"
                        + "if [ -d \"$HOME/app\" ] ; then\n    PATH=\"$HOME/app:$PATH\"\nfi\n"
                        + "export GREETING=\"${GREETING-hello} $(id -u)\"\n");
        for (String shell : List.of("bash", "sh")) {
            Map<String, String> inside = CommandInside.of(argv(atHome(), shell, "-lc", "env"))
                    .action()
                    .environment();
            ProcessBuilder real = new ProcessBuilder(shell, "-lc", "env").directory(folder.toFile());
            real.environment().clear();
            real.environment().putAll(atHome());
            String printed = new String(real.start().getInputStream().readAllBytes());

            for (String name : List.of("PATH", "SHELL_KIND", "GREETING", "HOME")) {
                assertThat(printed.lines()).as(shell).contains(name + "=" + inside.get(name));
            }
        }
    }

    /** Where the host itself was started says nothing: a shell makes these anew (POSIX XCU 2.5.3; bash(1), Shell Variables). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X=$PWD/tools env                    | /usr | .
            export X="$PWD/tools"; env          | /usr | .
            export X=${PWD}; timeout 60 env     | .    | .
            export X=$PWD; timeout 60 env       | link | .
            export X=$PWD; timeout 60 env       | /usr | link
            export X=$PWD; timeout 60 env       | link | link
            cd app && export X=$PWD && env      | /usr | .
            cd link && export X=$PWD && env     | /usr | .
            cd app && cd .. && X=$OLDPWD env    | /usr | .
            env X=$PWD env                      | /usr | .
            X=$OLDPWD env                       | /usr | .
            X=$SHLVL env                        | /usr | .
            X=$UID env                          | /usr | .
            """)
    void what_a_shell_sets_itself_is_not_taken_from_the_host(String text, String ofHost, String in) throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), folder);
        Path start = folder.resolve(in).normalize();
        Map<String, String> host = Map.of(
                "PATH", "/usr/bin:/bin",
                "PWD", folder.resolve(ofHost).normalize().toString(),
                "OLDPWD", "/var",
                "SHLVL", "7",
                "UID", "77");
        CommandInside inside = CommandInside.of(argv(start, host, "bash", "-c", text));
        ProcessBuilder real = new ProcessBuilder("bash", "-c", text).directory(start.toFile());
        real.environment().clear();
        real.environment().putAll(host);
        String printed = new String(real.start().getInputStream().readAllBytes());

        assertThat(inside == null ? Set.of() : inside.action().environment().entrySet())
                .as(printed)
                .allSatisfy(variable -> {
                    if (variable.getKey().equals("X")) {
                        assertThat(printed.lines()).contains("X=" + variable.getValue());
                    }
                });
        if (text.contains("$PWD") && in.equals(".") && !ofHost.equals("link") && !text.contains("link")) {
            assertThat(inside.action().environment()).containsKey("X");
        }
    }

    private Map<String, String> atHome() {
        return Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString());
    }

    private static Outcome exit(int code, String output) {
        return new Outcome(Outcome.End.EXIT, code, null, 0, 0, -1, "", output, 0, -1);
    }

    private ProcessAction bash(String text) {
        return argv("bash", "-c", text);
    }

    private ProcessAction argv(String... argv) {
        return argv(Map.of("PATH", System.getenv("PATH")), argv);
    }

    private ProcessAction argv(Map<String, String> environment, String... argv) {
        return argv(folder, environment, argv);
    }

    private static ProcessAction argv(Path start, Map<String, String> environment, String... argv) {
        return new ProcessAction(
                List.of(argv),
                start.toString(),
                environment,
                Stdin.PIPE,
                null,
                new ExecutablePath(environment.get("PATH")));
    }
}
