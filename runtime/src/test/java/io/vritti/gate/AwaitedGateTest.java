package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.redact.Redactor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwaitedGateTest {

    private static final long SHORT_NANOS = 1_000_000;
    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(5);

    @TempDir
    private Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    /** Cold, on a busy machine, the first capture may take more than its budget. */
    @BeforeAll
    static void loadClasses() {
        new GateWarmUp(
                        Settings.load("mode=veto", new Properties(), Map.of()),
                        new Redactor("key".getBytes(StandardCharsets.UTF_8)))
                .run();
    }

    @Test
    void a_call_runs_unjudged_when_its_deadline_passes_without_a_gate() {
        AwaitedGate awaited = new AwaitedGate(SHORT_NANOS);

        GateCall call = awaited.before(cat("missing"));

        assertThat(call.open()).isTrue();
        assertThat(call.judged()).isFalse();
    }

    @Test
    void a_failure_from_before_the_gate_is_learnt_and_its_repeat_refused() {
        AwaitedGate awaited = new AwaitedGate(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        assertThat(awaited.after(early, failed("missing"))).isNull();
        assertThat(awaited.hasFailuresToLearn()).isTrue();

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(awaited.hasFailuresToLearn()).isFalse();
        assertThat(awaited.before(cat("missing")).open()).isFalse();
    }

    @Test
    void a_call_that_began_before_the_gate_and_fails_after_it_is_learnt_too() {
        AwaitedGate awaited = new AwaitedGate(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        awaited.openTo(gate, AwaitedGateTest::fail);

        awaited.after(early, failed("missing"));

        assertThat(awaited.before(cat("missing")).open()).isFalse();
    }

    @Test
    void a_call_that_may_wait_is_judged_as_soon_as_the_gate_is_there() throws Exception {
        AwaitedGate awaited = new AwaitedGate(LONG_NANOS);
        CompletableFuture<GateCall> call = CompletableFuture.supplyAsync(() -> awaited.before(cat("missing")));

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(call.get(1, TimeUnit.MINUTES).judged()).isTrue();
    }

    @Test
    void what_was_mended_before_it_could_be_looked_at_is_never_refused() throws Exception {
        AwaitedGate awaited = new AwaitedGate(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        awaited.after(early, failed("missing"));
        Files.writeString(folder.resolve("missing"), "now there");

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(awaited.before(cat("missing")).open()).isTrue();
    }

    @Test
    void without_a_gate_that_ever_comes_calls_are_not_watched() {
        AwaitedGate awaited = new AwaitedGate(LONG_NANOS);
        awaited.giveUp();

        assertThat(awaited.before(cat("missing"))).isNull();
    }

    private ProcessAction cat(String name) {
        return new ProcessAction(
                List.of("cat", name),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private static Outcome failed(String name) {
        return new Outcome(
                Outcome.End.EXIT,
                1,
                null,
                System.currentTimeMillis(),
                1_000_000,
                -1,
                "cat: " + name + ": No such file or directory",
                "",
                0,
                -1);
    }

    private static void fail(Throwable unlearnt) {
        throw new AssertionError(unlearnt);
    }
}
