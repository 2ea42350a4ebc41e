package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.doctor.ExaminationResult;
import io.vritti.cli.doctor.LibraryExamination;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

    private static final long PID = ProcessHandle.current().pid();

    @TempDir
    Path home;

    @Test
    void jvm_that_runs_is_shown_with_what_it_watches() throws IOException {
        live(List.of("process", "http-client"), null);

        assertThat(CommandRun.at(home, "status").out())
                .contains("MODE  SCOPE  CALLS  FAILED  VETOED  WOULD VETO  HINTS  COMMAND")
                .contains("veto  auto   7      0       3       0           0      agent.jar")
                .contains(PID + " is armed at process, http-client\n");
    }

    @Test
    void libraries_are_named_with_what_they_lack() throws IOException {
        live(List.of("okhttp"), null);

        assertThat(CommandRun.at(home, "status").out())
                .contains(PID + " watches okhttp 5.1.0\n")
                .contains(PID + " does not watch apache5 9.0: it has no doExecute\n");
        assertThat(new LibraryExamination(Home.at(home.toFile())).findings())
                .containsExactly(
                        ExaminationResult.ok("libraries", "watched: okhttp 5.1.0 in " + PID),
                        ExaminationResult.note(
                                "libraries",
                                "calls through apache5 9.0 in " + PID + " are not seen: it has no doExecute"));
    }

    @Test
    void a_jvm_in_which_the_scope_has_seen_nothing_says_so() throws IOException {
        live(List.of("process"), null);

        assertThat(CommandRun.at(home, "status").out())
                .contains(PID + " refuses nothing yet: no request to a model and no tool call was seen (scope auto)\n");
    }

    @Test
    void what_was_seen_of_an_agent_is_said() throws IOException {
        live("tool", Map.of("model_requests", 4L));
        assertThat(CommandRun.at(home, "status").out())
                .contains(PID
                        + " has seen 4 requests to a model, 0 tool calls of known frameworks: it refuses nothing yet"
                        + " (scope tool)\n");

        live("auto", Map.of("model_requests", 4L, "tool_calls", 2L));
        assertThat(CommandRun.at(home, "status").out())
                .contains(PID + " has seen 4 requests to a model, 2 tool calls of known frameworks\n");
    }

    @Test
    void problem_and_kill_switch_are_said() throws IOException {
        live(List.of(), "memory only: disk full");
        Files.createFile(home.resolve("OFF"));

        assertThat(CommandRun.at(home, "status").out())
                .startsWith("Switched off: " + home.resolve("OFF") + " exists.")
                .contains(PID + " is armed at nothing yet")
                .contains(PID + " has a problem: memory only: disk full");
    }

    @Test
    void mode_that_does_not_exist_is_said() throws IOException {
        Files.writeString(home.resolve("vritti.properties"), "vritti.mode=vetoo");

        assertThat(CommandRun.at(home, "status").out())
                .startsWith("A JVM started here would not be switched as meant: vritti.mode=vetoo (")
                .contains("must be off, observe, hint, veto; using observe");
    }

    @Test
    void without_a_jvm_it_says_so() {
        assertThat(CommandRun.at(home, "status").out())
                .isEqualTo("No JVM runs with Vritti and the home " + home + ".\n");
        assertThat(CommandRun.at(home, "status", "--json").out().strip()).isEqualTo("[ ]");
    }

    private void live(List<String> armed, String problem) throws IOException {
        live("auto", armed, Map.of("calls_seen", 7L, "vetoes", 3L), problem);
    }

    private void live(String scope, Map<String, Long> counters) throws IOException {
        live(scope, List.of("process"), counters, null);
    }

    private void live(String scope, List<String> armed, Map<String, Long> counters, String problem) throws IOException {
        new LiveJvms(Home.at(home.toFile()))
                .write(new LiveJvm(
                        PID,
                        LiveJvm.startOf(PID),
                        "agent.jar",
                        "veto",
                        scope,
                        armed,
                        List.of(
                                new LiveLibrary("okhttp", "5.1.0", null),
                                new LiveLibrary("apache5", "9.0", "it has no doExecute")),
                        counters,
                        problem,
                        System.currentTimeMillis()));
    }
}
