package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed in one clone, folder or temporary file, and is about to be done in another; the processes are real. */
class SharedPlacesTest {

    @TempDir
    Path folder;

    private final Counters counters = new Counters();
    private Gate gate;
    private Clones clones;
    private Path first;
    private Path second;

    @BeforeEach
    void clones() throws IOException {
        clones = new Clones(folder);
        gate = new GateParts().with(counters).vetoingGate();
        first = clones.repository("first");
        second = clones.repository("second");
    }

    @Test
    void cause_that_holds_in_a_fresh_clone_is_vetoed_there_and_lifted_by_the_file() throws Exception {
        assertThat(run(first, "cat data.csv")).isEqualTo(1);
        GateCall repeat = gate.before(clones.shell(second, "cat data.csv"));
        assertThat(repeat.refusal()).hasMessageContaining("failed in another place");
        assertThat(repeat.verdict().reason()).isEqualTo(Reason.CAUSE_HOLDS);

        Files.writeString(second.resolve("data.csv"), "1");
        assertThat(run(second, "cat data.csv")).isZero();
        assertThat(gate.before(clones.shell(first, "cat data.csv")).open()).isFalse();
    }

    @Test
    void cause_that_is_gone_here_does_not_matter_though_it_holds_there() throws Exception {
        Files.writeString(second.resolve("data.csv"), "1");
        assertThat(run(first, "cat data.csv")).isEqualTo(1);
        assertThat(run(second, "cat data.csv")).isZero();
    }

    @Test
    void closed_inputs_are_compared_with_those_of_this_clone() throws Exception {
        for (Path clone : List.of(first, second)) {
            Files.writeString(
                    clone.resolve("check.sh"), "grep -q ready state.txt || { echo not ready >&2; exit 7; }\n");
            Files.writeString(clone.resolve("state.txt"), "waiting\n");
        }
        settle();
        assertThat(run(first, "sh check.sh")).isEqualTo(7);
        assertThat(gate.before(clones.shell(second, "sh check.sh")).verdict().reason())
                .isEqualTo(Reason.INPUTS_EQUAL);

        Files.writeString(second.resolve("state.txt"), "ready\n");
        assertThat(run(second, "sh check.sh")).isZero();
    }

    @Test
    void text_that_asks_where_it_is_proves_nothing_elsewhere() throws Exception {
        for (Path clone : List.of(first, second)) {
            Files.writeString(
                    clone.resolve("where.sh"), "case $PWD in *second) exit 0;; esac; echo wrong place >&2; exit 7\n");
        }
        settle();
        assertThat(run(first, "sh where.sh")).isEqualTo(7);
        assertThat(run(second, "sh where.sh")).isZero();
    }

    @Test
    void temporary_script_of_a_new_name_and_the_same_content_is_recognised() throws Exception {
        Path one = Files.writeString(Files.createTempFile("run", ".sh"), "cat nosuch.csv\n");
        Path two = Files.writeString(Files.createTempFile("run", ".sh"), "cat nosuch.csv\n");
        Path other = Files.writeString(Files.createTempFile("run", ".sh"), "cat state.txt\n");
        Files.writeString(first.resolve("state.txt"), "waiting\n");
        try {
            settle();
            assertThat(run(first, "bash " + one)).isEqualTo(1);
            assertThat(gate.before(clones.shell(first, "bash " + two)).open()).isFalse();
            assertThat(run(first, "bash " + other)).isZero();
            Files.writeString(first.resolve("nosuch.csv"), "1");
            assertThat(run(first, "bash " + two)).isZero();
        } finally {
            for (Path path : List.of(one, two, other)) {
                Files.delete(path);
            }
        }
    }

    @Test
    void run_in_another_place_that_passes_ends_the_veto_in_all_others() throws Exception {
        Path third = clones.repository("third");
        assertThat(run(first, "cat data.csv")).isEqualTo(1);
        gate.after(gate.before(clones.shell(second, "cat data.csv # retry: it is mounted")), passed());
        assertThat(counters.get(Counter.PROVEN_WRONG)).isEqualTo(1);
        assertThat(gate.before(clones.shell(third, "cat data.csv")).open()).isTrue();
        assertThat(gate.before(clones.shell(first, "cat data.csv")).open()).isFalse();
    }

    /** Lets the files grow older than the kernel's clock is coarse. */
    private static void settle() throws InterruptedException {
        Thread.sleep(60);
    }

    private int run(Path directory, String script) throws Exception {
        GateCall call = gate.before(clones.shell(directory, script));
        assertThat(call.refusal()).isNull();
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(clones.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        gate.after(
                call,
                new Outcome(Outcome.End.EXIT, code, null, call.startedAtMillis(), 20_000_000, -1, error, "", 0, -1));
        return code;
    }

    private static Outcome passed() {
        return new Outcome(Outcome.End.EXIT, 0, null, System.currentTimeMillis(), 20_000_000, -1, "", "", 0, -1);
    }
}
