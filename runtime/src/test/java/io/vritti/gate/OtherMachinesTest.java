package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.RequestBody;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.journal.FailureState;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.FailureFacts;
import io.vritti.store.SharedMemory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed on one machine and is about to be done on another, which knows only what travels; the processes are real. */
class OtherMachinesTest {

    @TempDir
    Path folder;

    private final EvidenceWriter writer = new EvidenceWriter();
    private final Map<String, ActionState> travelling = new HashMap<>();
    private final RecordedJournal chronicle = new RecordedJournal();
    private final Counters counters = new Counters();
    private ActionState forgery;
    private Gate one;
    private Gate other;
    private Clones clones;
    private Path first;
    private Path second;

    @BeforeEach
    void machines() throws IOException {
        clones = new Clones(folder);
        one = machine(SharedMemory.NONE);
        other = machine(key -> forgery == null ? travelling.get(key.hex()) : forgery);
        first = clones.repository("first");
        second = clones.repository("second");
    }

    @Test
    void cause_that_holds_here_too_is_vetoed_and_lifted_by_the_file() throws Exception {
        fails(first, "cat data.csv");
        GateCall call = other.before(clones.shell(second, "cat data.csv"));
        assertThat(call.verdict().reason()).isEqualTo(Reason.CAUSE_HOLDS);
        assertThat(call.open()).isFalse();
        Files.writeString(second.resolve("data.csv"), "1");
        assertThat(other.before(clones.shell(second, "cat data.csv")).open()).isTrue();
    }

    @Test
    void cause_that_does_not_hold_here_stops_nothing() throws Exception {
        Files.writeString(second.resolve("data.csv"), "1");
        fails(first, "cat data.csv");
        assertThat(other.before(clones.shell(second, "cat data.csv")).open()).isTrue();
    }

    @Test
    void request_that_failed_elsewhere_is_known_and_runs() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String uri = "http://localhost:" + port + "/orders";
        one.after(one.before(request(uri)), refused());
        travels();

        GateCall call = other.before(request(uri));
        assertThat(call.open()).isTrue();
        assertThat(call.verdict().remembered().reported()).isTrue();
        assertThat(other.before(request(uri + "/1")).verdict().remembered()).isNull();
    }

    @Test
    void files_that_were_equal_there_prove_nothing_here() throws Exception {
        for (Path clone : List.of(first, second)) {
            Files.writeString(
                    clone.resolve("check.sh"), "grep -q ready state.txt || { echo not ready >&2; exit 7; }\n");
            Files.writeString(clone.resolve("state.txt"), "waiting\n");
        }
        fails(first, "sh check.sh");
        GateCall call = other.before(clones.shell(second, "sh check.sh"));
        assertThat(call.open()).isTrue();
        assertThat(call.verdict().blocks()).isFalse();
    }

    @Test
    void veto_that_was_proven_wrong_here_does_not_come_back_with_the_next_question() throws Exception {
        fails(first, "cat data.csv");
        GateCall insisted = other.before(clones.shell(second, "cat data.csv # retry: it is mounted"));
        other.after(insisted, ended(0, ""));
        assertThat(counters.get(Counter.PROVEN_WRONG)).isEqualTo(1);
        assertThat(other.before(clones.shell(second, "cat data.csv")).open()).isTrue();
    }

    @Test
    void forged_cause_that_this_call_does_not_need_stops_nothing() throws Exception {
        Files.writeString(second.resolve("Makefile"), "test:\n\ttrue\n");
        fails(first, "cat nowhere.csv");
        ActionState known = travelling.values().iterator().next();

        GateCall call = forged(known, "make test");

        assertThat(call.open()).isTrue();
        assertThat(call.verdict().blocks()).isFalse();
    }

    @Test
    void forged_cause_about_an_operand_that_an_option_makes_needless_stops_nothing() throws Exception {
        fails(first, "cat nowhere.csv");
        ActionState known = travelling.values().iterator().next();

        assertThat(forged(known, "cat --help nowhere.csv").open()).isTrue();
    }

    @Test
    void forged_report_does_not_replace_what_this_machine_has_seen_itself() throws Exception {
        fails(first, "cat data.csv");
        ActionState known = travelling.values().iterator().next();
        Action seen = clones.shell(second, "cat seen.csv");
        other.after(other.before(seen), ended(1, "cat: seen.csv: No such file or directory"));

        forged(withKey(known, seen.key().hex()), "make test");

        GateCall call = other.before(seen);
        assertThat(call.refusal()).hasMessageContaining("this exact call failed");
    }

    @Test
    void report_is_attributed_and_quoted() throws Exception {
        fails(first, "cat data.csv");

        assertThat(other.before(clones.shell(second, "cat data.csv")).refusal().getMessage())
                .contains("another machine reported a failure of this call")
                .contains("Error reported: \"cat: data.csv")
                .doesNotContain("this exact call");
    }

    @Test
    void an_answer_that_comes_after_the_deadline_stops_nothing() throws Exception {
        fails(first, "cat data.csv");
        Gate late = new GateParts()
                .with(counters)
                .assembly("mode=veto", "veto.scope=all", "veto.holdout=0", "gate.deadline=1ms")
                .sharing(key -> {
                    long askedNanos = System.nanoTime();
                    while (System.nanoTime() - askedNanos <= 1_000_000) {
                        Thread.onSpinWait();
                    }
                    return travelling.get(key.hex());
                })
                .gate(chronicle, "test");

        GateCall call = late.before(clones.shell(second, "cat data.csv"));

        assertThat(call.open()).isTrue();
        assertThat(call.opinion().reason()).isEqualTo(Reason.CHECK_OVER_DEADLINE);
        assertThat(counters.get(Counter.DEADLINE_MISSES)).isEqualTo(1);
    }

    @Test
    void first_answers_about_what_has_certainly_failed_elsewhere_are_waited_for() throws Exception {
        fails(first, "cat data.csv");
        Gate patient = late("veto.scope=all");

        assertThat(patient.before(clones.shell(second, "cat data.csv")).refusal())
                .isNotNull();
        assertThat(counters.get(Counter.DEADLINE_MISSES)).isZero();
    }

    @Test
    void nothing_is_waited_for_that_may_not_be_refused() throws Exception {
        fails(first, "cat data.csv");

        assertThat(late("veto.scope=tool")
                        .before(clones.shell(second, "cat data.csv"))
                        .opinion()
                        .reason())
                .isEqualTo(Reason.CHECK_OVER_DEADLINE);
    }

    /** A machine that hears from the others after its deadline, and knows before that it will. */
    private Gate late(String scope) {
        return new GateParts()
                .with(counters)
                .assembly("mode=veto", scope, "veto.holdout=0", "gate.deadline=10ms", "gate.deadline.first=10s")
                .sharing(new SharedMemory() {
                    @Override
                    public ActionState lastFailure(ActionKey key) {
                        long askedNanos = System.nanoTime();
                        while (System.nanoTime() - askedNanos <= 10_000_000) {
                            Thread.onSpinWait();
                        }
                        return travelling.get(key.hex());
                    }

                    @Override
                    public boolean mayKnow(ActionKey key) {
                        return travelling.containsKey(key.hex());
                    }
                })
                .gate(chronicle, "test");
    }

    /** Before a call about which somebody else's words say what they say of another. */
    private GateCall forged(ActionState report, String script) {
        forgery = report;
        return other.before(clones.shell(second, script));
    }

    private static ActionState withKey(ActionState state, String key) {
        FailureFacts facts = state.facts();
        return new ActionState(
                new FailureFacts(
                        key,
                        facts.sharedKey(),
                        facts.kind(),
                        facts.history(),
                        facts.run(),
                        facts.vetoHistory(),
                        facts.changedBy(),
                        facts.changedAtMillis() + 1_000),
                state.family(),
                state.action(),
                state.errorLine(),
                state.evidence());
    }

    private void fails(Path directory, String script) throws Exception {
        Action action = clones.shell(directory, script);
        GateCall call = one.before(action);
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(clones.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).isNotZero();
        one.after(call, ended(code, error));
        travels();
    }

    private static HttpAction request(String uri) {
        return new HttpAction("GET", URI.create(uri), Map.of(), RequestBody.NONE, text -> text);
    }

    /** As a client ends that finds no listener. */
    private static Outcome refused() {
        return new Outcome(
                Outcome.End.EXCEPTION,
                -1,
                "java.net.ConnectException",
                System.currentTimeMillis(),
                20_000_000,
                -1,
                "Connection refused",
                "",
                0,
                -1);
    }

    /** The failure that was captured last comes to the shared store. */
    private void travels() {
        CapturedFailure captured = chronicle.failures.get(chronicle.failures.size() - 1);
        FailureState state = captured.state();
        travelling.put(
                ActionKey.fromHex(state.sharedKey()).hex(),
                state.stored(
                        new Redactor(new byte[] {1}),
                        RedactedText.stored(
                                writer.write(captured.failure().evidence().causesOnly()))));
    }

    private Gate machine(SharedMemory others) {
        return new GateParts()
                .with(new FailureIndex())
                .with(counters)
                .vetoing()
                .sharing(others)
                .gate(chronicle, "test");
    }

    private static Outcome ended(int code, String error) {
        return new Outcome(Outcome.End.EXIT, code, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1);
    }
}
