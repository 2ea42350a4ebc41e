package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlakyKeyTest {

    private static final String MISSING = "cat: data.txt: No such file or directory";

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    @BeforeEach
    void theFolderIsOlderThanTheRuns() {
        Workplace.settle();
    }

    @Test
    void key_that_passed_with_nothing_changed_is_not_blocked_for_two_weeks() {
        end("cat data.txt", 1, MISSING);
        assertThat(gate.before(shell("cat data.txt")).open()).isFalse();
        end("cat data.txt # retry: it may be flaky", 0, "");
        end("cat data.txt", 1, MISSING);

        GateCall repeat = gate.before(shell("cat data.txt"));
        assertThat(repeat.open()).isTrue();
        assertThat(repeat.verdict().reason()).isEqualTo(Reason.FLAKY);
        assertThat(FailureRecord.FLAKY_MILLIS).isEqualTo(14L * 24 * 3600 * 1000);
    }

    @Test
    void a_state_that_comes_back_is_no_reason_to_block_it_either() throws Exception {
        Workplace place = new Workplace(folder);
        Files.writeString(folder.resolve("s.sh"), ". ./conf\n[ \"$A\" = 1 ] || exit 3\n");
        write("A=0\n");
        ends(place, "sh s.sh");
        GateCall insisted = gate.before(place.bash("sh s.sh # retry: it may be flaky"));
        gate.after(insisted, place.run("true"));
        assertThat(ends(place, "sh s.sh")).isEqualTo(3);
        write("A=2\n");
        assertThat(ends(place, "sh s.sh")).isEqualTo(3);

        write("A=0\n");

        GateCall back = gate.before(place.bash("sh s.sh"));
        assertThat(back.open()).isTrue();
        assertThat(back.verdict().reason()).isEqualTo(Reason.FLAKY);
        write("A=1\n");
        assertThat(ends(place, "sh s.sh")).isZero();
        write("A=0\n");
        assertThat(gate.before(place.bash("sh s.sh")).open()).isTrue();
    }

    @Test
    void success_of_another_command_does_not_lift() {
        end("cat data.txt", 1, MISSING);
        end("cat data.txt || true", 0, "");
        end("cat data.txt | tail -1", 0, "");
        assertThat(gate.before(shell("cat data.txt")).open()).isFalse();
    }

    private void write(String settings) throws Exception {
        Files.writeString(folder.resolve("conf"), settings);
        Workplace.settle();
    }

    private int ends(Workplace place, String command) {
        ProcessAction action = place.bash(command);
        GateCall call = gate.before(action);
        Outcome outcome = place.run(action);
        gate.after(call, outcome);
        return outcome.code();
    }

    private void end(String script, int code, String error) {
        GateCall call = gate.before(shell(script));
        assertThat(call.open()).isTrue();
        gate.after(
                call,
                new Outcome(
                        Outcome.End.EXIT, code, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1));
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
