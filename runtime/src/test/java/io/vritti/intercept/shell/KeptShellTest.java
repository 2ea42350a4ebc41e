package io.vritti.intercept.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptShellTest {

    @ParameterizedTest
    @CsvSource({
        "bash, bash -c ls",
        "/bin/sh, /bin/sh -c ls",
        "zsh -s, zsh -c ls",
        "dash -i, dash -i -c ls",
        "bash -l, bash -l -c ls",
        "bash --noprofile --login, bash -c ls",
        "bash --noprofile --norc -il, bash -c ls",
        "/usr/bin/env bash, /usr/bin/env bash -c ls"
    })
    void a_command_in_it_is_that_of_a_new_shell_that_begins_the_same_way(String argv, String call) {
        assertThat(KeptShell.of(List.of(argv.split(" "))).running("ls")).containsExactly(call.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash -c ls",
                "bash script.sh",
                "bash -e",
                "bash -x",
                "sh -o errexit",
                "python3 -i",
                "node",
                "env",
                "env -i bash",
                "env A=1 bash",
                "docker exec -i box bash",
                "fish",
                "cat",
                "bash --rcfile file",
                "bash -s argument"
            })
    void what_runs_a_text_or_may_end_with_any_command_is_none(String argv) {
        assertThat(KeptShell.of(List.of(argv.split(" ")))).isNull();
    }
}
