package io.vritti.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.verdict.GateCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitsTest {

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    @Test
    void limit_in_the_calls_own_words_counts_as_one() throws Exception {
        Files.writeString(folder.resolve("wait.sh"), "while :; do :; done\n");
        Thread.sleep(60);
        for (int i = 0; i < 2; i++) {
            GateCall call = gate.before(shell("timeout 1 sh wait.sh"));
            assertThat(call.open()).isTrue();
            gate.after(call, ended(124, 1_010_000_000));
        }
        assertThat(gate.before(shell("timeout 1 sh wait.sh")).refusal())
                .hasMessageContaining("killed at the time limit of 1 s")
                .hasMessageContaining("raise the time limit");
        assertThat(gate.before(shell("timeout 9 sh wait.sh")).open()).isTrue();
    }

    @Test
    void kills_with_other_inputs_in_between_are_counted_anew() throws Exception {
        Files.writeString(folder.resolve("wait.sh"), "while :; do :; done\n");
        for (int i = 0; i < 4; i++) {
            Thread.sleep(60);
            GateCall call = gate.before(shell("timeout 1 sh wait.sh"));
            assertThat(call.open()).isTrue();
            gate.after(call, ended(124, 1_010_000_000));
            Files.writeString(folder.resolve("wait.sh"), "while :; do :; done # " + i + "\n");
        }
    }

    @Test
    void status_of_a_timeout_that_came_too_early_is_no_limit() {
        for (int i = 0; i < 3; i++) {
            GateCall call = gate.before(shell("timeout 30 sh nosuch/wait.sh"));
            assertThat(call.open()).isTrue();
            gate.after(call, ended(124, 1_000_000));
        }
    }

    private static Outcome ended(int code, long durationNanos) {
        return new Outcome(Outcome.End.EXIT, code, null, System.currentTimeMillis(), durationNanos, -1, "", "", 0, -1);
    }

    private Action shell(String script) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }
}
