package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path home;

    @Test
    void call_of_which_nothing_is_known_runs() {
        CommandRun check = CommandRun.at(home, "check", "ls", "-l");

        assertThat(check.exit()).isZero();
        assertThat(check.out())
                .startsWith("Runs: ls -l\n")
                .contains("reason:  nothing known", "read as: [ls, -l] in /");
    }

    @Test
    void call_that_the_owner_denied_is_no() throws IOException {
        Files.writeString(home.resolve("vritti.properties"), "vritti.deny=git push *");

        CommandRun check = CommandRun.at(home, "check", "git push origin main");

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out())
                .startsWith("Would be vetoed in mode veto (the mode is observe): git push origin main\n")
                .contains("reason:   denied", "NOT EXECUTED");
        assertThat(CommandRun.at(home, "check", "--json", "git push origin main")
                        .out())
                .contains("\"verdict\" : \"BLOCK\"", "\"reason\" : \"denied\"");
    }

    @Test
    void failure_of_a_shell_line_is_found_though_the_shell_is_not_typed() {
        fail(List.of("/bin/sh", "-c", "cat missing"));

        assertThat(CommandRun.at(home, "check", "--dir", home.toString(), "cat missing")
                        .out())
                .startsWith("Runs, with a hint: cat missing\n")
                .contains(
                        "episode: " + Memories.CAT + ", failed once, last 1 min ago",
                        "read as: [/bin/sh, -c, cat missing] in " + home);
    }

    @Test
    void same_call_elsewhere_is_mentioned() {
        fail(List.of("bash", "-c", "cat missing"));

        assertThat(CommandRun.at(home, "check", "--dir", "/", "cat missing").out())
                .startsWith("Runs: cat missing\n")
                .contains("the same call failed with other particulars", Memories.CAT);
    }

    @Test
    void request_needs_a_url_with_a_host() {
        assertThat(CommandRun.at(home, "check", "GET", "http://127.0.0.1:1/x").out())
                .startsWith("Runs: GET http://127");
        assertThat(CommandRun.at(home, "check", "GET http://127.0.0.1:1/x").out())
                .contains("read as: GET http://127.0.0.1:1/x without headers and body");
        assertThat(CommandRun.at(home, "check", "GET nowhere").out()).contains("read as: [bash, -c, GET nowhere]");
        assertThat(CommandRun.at(home, "check", "GET", "nowhere").err())
                .isEqualTo("vritti: \"nowhere\" names no host; write it like https://host/path\n");
    }

    private void fail(List<String> argv) {
        Memories.keep(
                home,
                new ProcessAction(
                        argv, home.toString(), Map.of(), Stdin.PIPE, null, new ExecutablePath(System.getenv("PATH"))));
    }
}
