package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.home.Home;
import io.vritti.journal.GoalSource;
import io.vritti.ledger.Ledger;
import io.vritti.redact.Redactor;
import java.net.URI;
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
    private static final long YOUNG_MILLIS = 50;
    private static final int MANY = 1_200;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    private Path folder;

    private final Home home = Home.unusable("a test needs none");
    private final ModelTurns conversation = new ModelTurns();
    private final GateParts parts = new GateParts().with(conversation);
    private final RecordedJournal journal = new RecordedJournal();
    private final Ledger ledger = new Ledger();
    private final Gate gate = parts.vetoing().noting(ledger).gate(journal, "test");

    /** Cold, on a busy machine, the first capture may take more than its budget. */
    @BeforeAll
    static void loadClasses() {
        new GateWarmUp(
                        Settings.load("mode=veto", new Properties(), Map.of()),
                        new Redactor("key".getBytes(StandardCharsets.UTF_8)))
                .fail();
    }

    @Test
    void a_call_runs_unjudged_when_its_deadline_passes_without_a_gate() {
        AwaitedGate awaited = awaited(SHORT_NANOS);

        GateCall call = awaited.before(cat("missing"));

        assertThat(call.open()).isTrue();
        assertThat(call.judged()).isFalse();
    }

    @Test
    void a_failure_from_before_the_gate_is_learnt_and_its_repeat_refused() {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        assertThat(awaited.after(early, failed("missing"))).isNull();
        assertThat(awaited.hasFailuresToLearn()).isTrue();

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(awaited.hasFailuresToLearn()).isFalse();
        assertThat(awaited.before(cat("missing")).open()).isFalse();
    }

    @Test
    void a_call_that_began_before_the_gate_and_fails_after_it_is_learnt_too() {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        awaited.openTo(gate, AwaitedGateTest::fail);

        awaited.after(early, failed("missing"));

        assertThat(awaited.before(cat("missing")).open()).isFalse();
    }

    @Test
    void a_call_that_may_wait_is_judged_as_soon_as_the_gate_is_there() throws Exception {
        AwaitedGate awaited = awaited(LONG_NANOS);
        CompletableFuture<GateCall> call = CompletableFuture.supplyAsync(() -> awaited.before(cat("missing")));

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(call.get(1, TimeUnit.MINUTES).judged()).isTrue();
    }

    @Test
    void what_was_mended_before_it_could_be_looked_at_is_never_refused() throws Exception {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        GateCall early = awaited.before(cat("missing"));
        awaited.after(early, failed("missing"));
        Files.writeString(folder.resolve("missing"), "now there");

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(awaited.before(cat("missing")).open()).isTrue();
    }

    @Test
    void a_call_of_a_thread_that_must_not_wait_runs_unjudged_until_the_gate_is_there() {
        AwaitedGate awaited = awaited(LONG_NANOS);
        GateCall early = awaited.beforeAtOnce(get());
        assertThat(early.judged()).isFalse();
        assertThat(awaited.afterAtOnce(early, tooEarly())).isNull();

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(awaited.beforeAtOnce(get()).open()).isFalse();
    }

    private static HttpAction get() {
        return new HttpAction(
                "GET", URI.create("https://api.example.com/limited"), Map.of(), RequestBody.NONE, text -> text);
    }

    private static Outcome tooEarly() {
        return new Outcome(
                Outcome.End.STATUS, 429, null, System.currentTimeMillis(), 1_000_000, -1, "", "", 0, 3_600_000);
    }

    @Test
    void without_a_gate_that_ever_comes_calls_are_not_watched() {
        AwaitedGate awaited = awaited(LONG_NANOS);
        awaited.giveUp();

        assertThat(awaited.before(cat("missing"))).isNull();
    }

    @Test
    void what_ended_a_failure_of_the_first_moments_is_learnt() throws Exception {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        Files.writeString(folder.resolve("missing"), "now there");
        awaited.after(awaited.before(cat("missing")), passed());

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(journal.resolutions).containsExactly("passed after: missing exists now");
    }

    @Test
    void a_command_that_ended_a_failure_of_the_first_moments_is_learnt_for_the_thread_that_ran_it() throws Exception {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        apart();
        Files.writeString(folder.resolve("missing"), "now there");
        awaited.after(awaited.before(process("sh", "-c", "touch missing")), passed());
        // What another thread does meanwhile belongs to something else.
        CompletableFuture.runAsync(
                        () -> awaited.after(awaited.before(process("sh", "-c", "cp missing missing-too")), passed()))
                .get(1, TimeUnit.MINUTES);
        apart();
        awaited.after(awaited.before(cat("missing")), passed());

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(journal.resolutions)
                .singleElement()
                .asString()
                .contains("touch missing")
                .doesNotContain("missing-too");
    }

    @Test
    void a_late_failure_keeps_the_thread_and_the_time_of_its_end() {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        long endedByMillis = System.currentTimeMillis();

        CompletableFuture.runAsync(() -> awaited.openTo(gate, AwaitedGateTest::fail))
                .join();

        assertThat(journal.ends).singleElement().satisfies(end -> {
            assertThat(end.work()).isEqualTo(Thread.currentThread().getId());
            assertThat(end.atMillis()).isLessThanOrEqualTo(endedByMillis);
        });
    }

    @Test
    void an_immediate_repeat_is_noted_as_one_that_would_have_been_refused() {
        Gate observing = parts.assembly("veto.scope=all", "veto.holdout=0").gate(journal, "test");
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        awaited.after(awaited.before(cat("missing")), failed("missing"));

        awaited.openTo(observing, AwaitedGateTest::fail);

        assertThat(journal.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.judgement().verdict()).isEqualTo("BLOCK");
            assertThat(decision.judgement().elapsedMicros()).isPositive();
        });
    }

    @Test
    void a_repeat_that_ran_before_the_gate_came_is_not_called_refused() {
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        awaited.after(awaited.before(cat("missing")), failed("missing"));

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(journal.decisions)
                .singleElement()
                .satisfies(
                        decision -> assertThat(decision.judgement().verdict()).isEqualTo("HINT"));
    }

    @Test
    void what_a_service_refused_before_the_gate_stands_if_nothing_has_happened_since() {
        AwaitedGate awaited = refused();

        awaited.openTo(gate, AwaitedGateTest::fail);
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);

        assertThat(awaited.before(cloning()).open()).isFalse();
    }

    @Test
    void a_process_of_unknown_effects_before_the_gate_counts_as_a_change() {
        AwaitedGate awaited = refused();
        awaited.after(awaited.before(process("./ask-for-access")), passed());

        awaited.openTo(gate, AwaitedGateTest::fail);
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);

        assertThat(awaited.before(cloning()).open()).isTrue();
    }

    @Test
    void what_the_user_says_before_a_failure_is_looked_at_counts_as_a_change() {
        AwaitedGate awaited = refused();
        conversation.modelRequested(ModelTurns.Speaker.USER);

        awaited.openTo(gate, AwaitedGateTest::fail);
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);

        assertThat(awaited.before(cloning()).open()).isTrue();
    }

    @Test
    void calls_that_were_too_many_to_be_kept_count_as_a_change() {
        AwaitedGate awaited = refused();
        for (int call = 0; call < MANY; call++) {
            awaited.before(process("./any"));
        }

        awaited.openTo(gate, AwaitedGateTest::fail);
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);

        assertThat(awaited.before(cloning()).open()).isTrue();
    }

    @Test
    void what_the_host_itself_wrote_before_a_failure_was_looked_at_is_not_known() {
        long readingBefore = ledger.reading(0);
        AwaitedGate awaited = refused();

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(ledger.writtenSince(readingBefore, path -> false)).isNotNull();
    }

    @Test
    void a_later_message_of_a_machine_is_still_told_from_one_of_the_user() {
        AwaitedGate awaited = refused();
        conversation.modelRequested(ModelTurns.Speaker.UNCLEAR);
        awaited.openTo(gate, AwaitedGateTest::fail);
        long spokenBefore = conversation.spoken();

        conversation.modelRequested(ModelTurns.Speaker.UNCLEAR);

        assertThat(conversation.spoken()).isGreaterThan(spokenBefore);
    }

    /** One before which a server refused what it was asked for. */
    private AwaitedGate refused() {
        // What is as young as the call itself may have changed during it.
        awaitMillis(folder.toFile().lastModified() + YOUNG_MILLIS);
        AwaitedGate awaited = awaited(SHORT_NANOS);
        awaited.after(
                awaited.before(cloning()),
                ended(
                        128,
                        "remote: Repository not found.\nfatal: repository 'https://example.com/a/b.git/' not found",
                        System.currentTimeMillis()));
        return awaited;
    }

    private ProcessAction cloning() {
        return process("sh", "-c", "git clone https://example.com/a/b.git");
    }

    @Test
    void the_repeat_of_a_failure_of_the_first_moments_waits_for_the_gate() throws Exception {
        AwaitedGate awaited = awaited("mode=veto", "veto.scope=all", "gate.deadline=1ms", "gate.deadline.first=10s");
        awaited.after(awaited.before(cat("missing")), failed("missing"));
        CompletableFuture<GateCall> repeat = CompletableFuture.supplyAsync(() -> awaited.before(cat("missing")));

        awaited.openTo(gate, AwaitedGateTest::fail);

        assertThat(repeat.get(1, TimeUnit.MINUTES).open()).isFalse();
    }

    @Test
    void who_only_observes_waits_no_longer_for_a_repeat() {
        AwaitedGate awaited = awaited("veto.scope=all", "gate.deadline=1ms", "gate.deadline.first=10s");
        awaited.after(awaited.before(cat("missing")), failed("missing"));

        assertThat(awaited.before(cat("missing")).judged()).isFalse();
    }

    @Test
    void a_repeat_before_the_model_could_react_waits_no_longer() {
        AwaitedGate awaited = awaited("mode=veto", "gate.deadline=1ms", "gate.deadline.first=10s");
        awaited.after(awaited.before(cat("missing")), failed("missing"));

        assertThat(awaited.before(cat("missing")).judged()).isFalse();
    }

    private AwaitedGate awaited(long mostNanos) {
        return awaited("mode=veto", "gate.deadline=" + mostNanos / 1_000_000 + "ms", "gate.deadline.first=1ms");
    }

    private AwaitedGate awaited(String... settings) {
        return new AwaitedGate(
                home,
                Settings.load(String.join(",", settings), new Properties(), Map.of()),
                conversation,
                new GoalSource(conversation.tools(), Settings.defaults()));
    }

    /** Until the clock shows another millisecond: two calls that follow one another are told apart by it. */
    private static void apart() {
        awaitMillis(System.currentTimeMillis() + 1);
    }

    private static void awaitMillis(long untilMillis) {
        while (System.currentTimeMillis() < untilMillis) {
            Thread.onSpinWait();
        }
    }

    private ProcessAction cat(String name) {
        return process("cat", name);
    }

    private ProcessAction process(String... argv) {
        return new ProcessAction(
                List.of(argv),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private static Outcome failed(String name) {
        return ended(1, "cat: " + name + ": No such file or directory", System.currentTimeMillis());
    }

    private static Outcome passed() {
        return ended(0, "", System.currentTimeMillis());
    }

    private static Outcome ended(int code, String error, long startedAtMillis) {
        return new Outcome(Outcome.End.EXIT, code, null, startedAtMillis, 1_000_000, -1, error, "", 0, -1);
    }

    private static void fail(Throwable unlearnt) {
        throw new AssertionError(unlearnt);
    }
}
