package io.vritti.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
                    sh,-c,a | b → a | b
                    /bin/sh,-ec,a && b → a && b
                    bash,-lc,a → a
                    bash,--norc,-o,pipefail,-c,a | b → a | b
                    bash,--rcfile,f,-c,a → a
                    dash,-c,a → a
                    zsh,-ic,a → a
                    env,A=1,B=2,bash,-c,a b → a b
                    /usr/bin/env,-i,sh,-c,a → a
                    busybox,sh,-c,a → a
                    bash,-c,bash -c 'a | b' → a | b
                    sh,-c,exec /bin/bash -c "a | b" → exec /bin/bash -c 'a | b'
                    bash,-c,sh -c a > f → sh -c a 1>f
                    bash,-c,sh -c "$x" → sh -c $x*
                    bash,script.sh,a b → bash script.sh 'a b'
                    bash → bash
                    bash,-s,a → bash -s a
                    sh,-c → sh -c
                    git,commit,-m,a b && c → git commit -m 'a b && c'
                    timeout,5,bash,-c,a b → timeout 5 bash -c 'a b'
                    ssh,h,sh -c x → ssh h 'sh -c x'
                    """)
    void argv_is_seen_through_shells(String argv, String rendering) {
        assertThat(Rendering.of(CommandLines.of(List.of(argv.split(","))))).isEqualTo(rendering);
    }

    @Test
    void login_interactive_and_positional_arguments_are_reported() {
        CommandLine line = CommandLines.read(List.of("bash", "-lic", "echo $1", "name", "x y"));

        assertThat(line.login()).isTrue();
        assertThat(line.interactive()).isTrue();
        assertThat(line.positional()).containsExactly("name", "x y");
    }

    @Test
    void login_of_an_outer_shell_counts() {
        assertThat(CommandLines.read(List.of("bash", "--login", "-c", "sh -c 'a b'"))
                        .login())
                .isTrue();
        assertThat(CommandLines.read(List.of("sh", "-c", "a")).login()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cmd,/c", "powershell,-Command", "C:\\Windows\\cmd.exe,/c", "pwsh,-c", "fish,-c"})
    void other_languages_are_not_understood(String shell, String option) {
        Script script = CommandLines.of(List.of(shell, option, "dir & del x"));

        assertThat(script.understood()).isFalse();
        assertThat(script.commands()).isEmpty();
    }

    @Test
    void retry_note_is_found_in_every_shell_text_and_cut_off() {
        assertThat(CommandLines.of(List.of("bash", "-lc", "a b # retry: c")).retryNote())
                .isEqualTo("c");
        assertThat(CommandLines.of(List.of("bash", "-c", "sh -c 'a b' # retry: c"))
                        .retryNote())
                .isEqualTo("c");
        assertThat(CommandLines.of(List.of("timeout", "9", "bash", "-c", "a # retry: c"))
                        .retryNote())
                .isEqualTo("c");
        assertThat(CommandLines.withoutRetryNote(List.of("bash", "-c", "a # retry: c")))
                .containsExactly("bash", "-c", "a");
        assertThat(CommandLines.withoutRetryNote(List.of("timeout", "9", "sh", "-c", "a # retry: c", "x")))
                .containsExactly("timeout", "9", "sh", "-c", "a", "x");
    }

    @Test
    void argument_that_looks_like_a_note_is_left_alone() {
        List<String> argv = List.of("git", "commit", "-m", "x # retry: y");

        assertThat(CommandLines.withoutRetryNote(argv)).isSameAs(argv);
        assertThat(CommandLines.of(argv).retryNote()).isNull();
    }

    @Test
    void shell_command_is_a_shell_with_nothing_but_a_text() {
        assertThat(CommandLines.isShellCommand(List.of("sh", "-c", "a"))).isTrue();
        assertThat(CommandLines.isShellCommand(List.of("sh", "-c", "a", "b"))).isFalse();
        assertThat(CommandLines.isShellCommand(List.of("sh", "a.sh"))).isFalse();
        assertThat(CommandLines.isShellCommand(List.of())).isFalse();
    }

    @Test
    void line_means_the_same_words_to_a_shell() {
        List<String> argv = List.of("a=b", "*.txt", "it's", "", "||", "--x=y", "$V", "~", "a b\n", "#");

        SimpleCommand read = ShellParser.parse(CommandLines.line(argv)).last();

        assertThat(read.words()).allMatch(Word::literal).extracting(Word::text).isEqualTo(argv);
        assertThat(CommandLines.line(List.of("git", "log", "-n1", "--format=x", "a/b.txt")))
                .isEqualTo("git log -n1 --format=x a/b.txt");
    }

    @Test
    void empty_argv_is_an_empty_script() {
        assertThat(CommandLines.of(List.of()).pipelines()).isEmpty();
    }
}
