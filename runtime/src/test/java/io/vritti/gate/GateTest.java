package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.report.VetoMessage;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String MISSING = "cat: data.txt: No such file or directory";

    /** The kernel's clock ticks every few milliseconds; what is younger than a run is never evidence. */
    private static final long SETTLING_MILLIS = 25;

    @TempDir
    Path folder;

    private final ModelTurns conversation = new ModelTurns();
    private final Counters counters = new Counters();
    private final RecordedJournal chronicle = new RecordedJournal();

    @Test
    void first_call_runs() {
        Gate gate = gate("mode=veto", "veto.scope=all");
        assertThat(gate.before(cat()).open()).isTrue();
    }

    @Test
    void repeat_is_vetoed_while_the_file_is_missing() {
        Gate gate = gate("mode=veto", "veto.scope=all");
        fail(gate, cat());
        GateCall repeat = gate.before(cat());
        assertThat(repeat.refusal())
                .hasMessageStartingWith("NOT EXECUTED")
                .hasMessageContaining("cat data.txt")
                .hasMessageContaining("Ref: ep-");
        assertThat(repeat.refusal().getMessage()).hasSizeLessThanOrEqualTo(VetoMessage.MOST_CHARACTERS);
        assertThat(repeat.refusal().getMessage().replace('\n', ' '))
                .isPrintable()
                .isASCII();
        assertThat(repeat.verdict().reason()).isEqualTo(Reason.CAUSE_HOLDS);
    }

    @Test
    void created_file_lifts_the_veto_at_once() throws IOException {
        Gate gate = gate("mode=veto", "veto.scope=all");
        fail(gate, cat());
        assertThat(gate.before(cat()).open()).isFalse();
        Files.writeString(folder.resolve("data.txt"), "now");
        GateCall repaired = gate.before(cat());
        assertThat(repaired.open()).isTrue();
        assertThat(repaired.opinion().reason()).isEqualTo(Reason.CHANGED);
        gate.after(repaired, passed());
        assertThat(counters.get(Counter.LIFTED)).isEqualTo(1);
        assertThat(chronicle.resolutions).singleElement().asString().contains("data.txt");
    }

    @Test
    void observe_decides_and_lets_everything_run() {
        Gate gate = gate("mode=observe", "veto.scope=all");
        fail(gate, cat());
        GateCall repeat = gate.before(cat());
        assertThat(repeat.open()).isTrue();
        assertThat(repeat.verdict().blocks()).isTrue();
        gate.after(repeat, failed());
        assertThat(chronicle.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo("BLOCK");
            assertThat(decision.outcome()).isEqualTo(Decision.End.FAILED);
            assertThat(decision.course()).isEqualTo(Decision.Course.OBSERVED);
        });
    }

    @Test
    void off_sees_nothing() {
        Gate gate = gate("mode=off");
        assertThat(gate.before(cat())).isNull();
    }

    @Test
    void default_scope_waits_until_a_model_had_the_chance_to_react() {
        Gate gate = gate("mode=veto");
        fail(gate, cat());
        assertThat(gate.before(cat()).open()).isTrue();
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);
        assertThat(gate.before(cat()).open()).isFalse();
    }

    @Test
    void default_scope_only_hints_where_a_framework_would_not_pass_a_veto_on_to_the_model() {
        Gate gate = gate("mode=veto");
        fail(gate, cat());
        conversation.frameworks().wasLoaded();
        conversation.modelRequested(ModelTurns.Speaker.MACHINE);
        GateCall repeat = gate.before(cat());
        assertThat(repeat.open()).isTrue();
        assertThat(repeat.verdict().reason()).isEqualTo(Reason.OUT_OF_SCOPE);
    }

    @Test
    void after_two_vetoes_a_later_turn_probes_and_a_failed_probe_doubles_the_vetoes() {
        Gate gate = gate("mode=veto");
        fail(gate, cat());
        assertThat(refusalsBeforeNextRun(gate)).isEqualTo(2);
        assertThat(refusalsBeforeNextRun(gate)).isEqualTo(4);
        assertThat(refusalsBeforeNextRun(gate)).isEqualTo(8);
    }

    @Test
    void retry_note_runs_at_once_and_is_audited() {
        Gate gate = gate("mode=veto", "veto.scope=all");
        fail(gate, shell("cat data.txt"));
        assertThat(gate.before(shell("cat data.txt")).open()).isFalse();
        GateCall insisted = gate.before(shell("cat data.txt # retry: mounted the disk"));
        assertThat(insisted.open()).isTrue();
        assertThat(insisted.verdict().reason()).isEqualTo(Reason.INSISTED);
        gate.after(insisted, failed());
        assertThat(chronicle.decisions).extracting(Decision::course).contains(Decision.Course.INSISTED);
    }

    @Test
    void deny_rule_needs_no_failure_and_beats_allow() {
        Gate gate = gate("mode=veto", "deny=cat data*", "allow=cat *");
        GateCall denied = gate.before(cat());
        assertThat(denied.refusal()).hasMessageContaining("cat data*").hasMessageNotContaining("# retry");
    }

    @Test
    void allow_rule_beats_what_was_learnt() {
        Gate gate = gate("mode=veto", "veto.scope=all", "allow=cat *");
        fail(gate, cat());
        assertThat(gate.before(cat()).verdict().reason()).isEqualTo(Reason.ALLOWED);
    }

    @Test
    void exit_code_that_is_an_answer_is_never_held_against_a_program() {
        Gate gate = gate("mode=veto", "veto.scope=all");
        Action grep = action(List.of("grep", "x", "/etc/hostname"));
        gate.after(gate.before(grep), exit(1, ""));
        assertThat(gate.before(grep).open()).isTrue();
        assertThat(counters.get(Counter.FAILURES_CAPTURED)).isZero();
    }

    @Test
    void two_wrong_vetoes_of_a_class_end_the_trust_in_it() {
        Gate gate = gate("mode=observe", "veto.scope=all");
        for (String name : List.of("a.txt", "b.txt")) {
            Action cat = action(List.of("cat", name));
            gate.after(gate.before(cat), exit(1, "cat: " + name + ": No such file or directory"));
            gate.after(gate.before(cat), passed());
        }
        assertThat(counters.get(Counter.PROVEN_WRONG)).isEqualTo(2);
        fail(gate, cat());
        assertThat(gate.before(cat()).verdict().reason()).isEqualTo(Reason.CLASS_DISTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"veto.scope=tool", "veto.classes=timeout_error"})
    void what_no_veto_was_due_for_is_no_wrong_veto_when_it_passes(String spared) {
        Gate gate = gate("mode=observe", spared.startsWith("veto.scope") ? "veto.after=1" : "veto.scope=all", spared);
        fail(gate, cat());
        GateCall call = gate.before(cat());
        assertThat(call.opinion().blocks()).isTrue();
        assertThat(call.verdict().blocks()).isFalse();
        gate.after(call, passed());

        assertThat(counters.get(Counter.PROVEN_WRONG)).isZero();
    }

    @Test
    void two_kills_at_one_age_are_a_limit() throws IOException {
        Files.writeString(folder.resolve("big.txt"), "x");
        Gate gate = gate("mode=veto", "veto.scope=all");
        Action sort = action(List.of("sort", "big.txt"));
        kill(gate, sort);
        assertThat(gate.before(sort).open()).isTrue();
        kill(gate, sort);
        kill(gate, sort);
        assertThat(gate.before(sort).refusal()).hasMessageContaining("raise the time limit");
    }

    /** A build is an opaque change from its start on, and takes that back when it fails: else it would doubt itself for ever. */
    @Test
    void failing_build_is_vetoed_while_its_tree_is_the_same() throws Exception {
        Gate gate = gate("mode=veto", "veto.scope=all", "gate.deadline=5s");
        Files.writeString(folder.resolve("Makefile"), "check:\n\t@grep -q right data.txt\n");
        Files.writeString(folder.resolve("data.txt"), "wrong");
        failTheBuild(gate);
        failTheBuild(gate);
        assertThat(gate.before(make()).verdict().reason()).isEqualTo(Reason.INPUTS_EQUAL);

        Files.writeString(folder.resolve("data.txt"), "right");

        GateCall repaired = gate.before(make());
        assertThat(repaired.open()).isTrue();
        assertThat(repaired.opinion().reason()).isEqualTo(Reason.CHANGED);
    }

    @Test
    void opaque_success_turns_the_veto_of_a_build_into_a_hint() throws Exception {
        Gate gate = gate("mode=veto", "veto.scope=all", "gate.deadline=5s");
        Files.writeString(
                folder.resolve("Makefile"),
                "ALL := $(sort $(wildcard *.txt))\ncheck: $(ALL)\n\t@grep -q right data.txt\n");
        failTheBuild(gate);
        failTheBuild(gate);

        gate.before(action(List.of("docker", "start", "db")));

        assertThat(gate.before(make()).opinion().reason()).isEqualTo(Reason.UNSURE);
    }

    @Test
    void held_lock_is_a_reason_to_wait_and_its_end_lifts() throws Exception {
        Gate gate = gate("mode=veto", "veto.scope=all", "gate.deadline=5s");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/index.lock"), "");
        Action add = action(List.of("git", "add", "x"));
        gate.after(
                gate.before(add),
                exit(
                        128,
                        "fatal: Unable to create '" + folder + "/.git/index.lock': File exists.\n\n"
                                + "Another git process seems to be running in this repository"));

        GateCall early = gate.before(add);
        assertThat(early.refusal()).hasMessageContaining("too early").hasMessageContaining("lock");
        assertThat(early.verdict().reason()).isEqualTo(Reason.DELAYED);

        Files.delete(folder.resolve(".git/index.lock"));
        assertThat(gate.before(add).open()).isTrue();
    }

    @Test
    void evidence_that_would_take_too_long_is_counted_and_lets_the_call_run() throws Exception {
        Gate gate = gate("mode=veto", "veto.scope=all", "gate.deadline=1ms");
        for (int i = 0; i < 400; i++) {
            Files.writeString(folder.resolve("f" + i + ".json"), "{}");
        }
        Files.writeString(
                folder.resolve("Makefile"),
                "ALL := $(sort $(wildcard *.txt))\ncheck: $(ALL)\n\t@grep -q right data.txt\n");
        failTheBuild(gate);
        failTheBuild(gate);

        GateCall late = gate.before(make());
        assertThat(late.open()).isTrue();
        assertThat(late.opinion().reason()).isEqualTo(Reason.CHECK_OVER_DEADLINE);
        assertThat(counters.get(Counter.DEADLINE_MISSES)).isPositive();
    }

    private void failTheBuild(Gate gate) throws Exception {
        TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
        GateCall call = gate.before(make());
        assertThat(call.open()).isTrue();
        gate.after(call, exit(2, "make: *** [Makefile:2: check] Error 1"));
    }

    private Action make() {
        return action(List.of("make", "check"));
    }

    @Test
    void veto_serialises_as_an_exception_that_every_jvm_knows() throws IOException {
        Gate gate = gate("mode=veto", "veto.scope=all");
        fail(gate, cat());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(gate.before(cat()).refusal());
        }
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("java.io.IOException")
                .doesNotContain("VetoException");
    }

    private int refusalsBeforeNextRun(Gate gate) {
        for (int refusals = 0; refusals < 50; refusals++) {
            conversation.modelRequested(ModelTurns.Speaker.MACHINE);
            GateCall call = gate.before(cat());
            if (call.open()) {
                assertThat(call.verdict().reason()).isEqualTo(Reason.PROBE);
                gate.after(call, failed());
                return refusals;
            }
        }
        throw new AssertionError("never probed");
    }

    private void fail(Gate gate, Action action) {
        gate.after(gate.before(action), failed());
    }

    private void kill(Gate gate, Action action) {
        GateCall call = gate.before(action);
        assertThat(call.open()).isTrue();
        gate.after(
                call,
                new Outcome(
                        Outcome.End.KILLED_BY_HOST,
                        143,
                        null,
                        System.currentTimeMillis(),
                        2_000_000_000L,
                        -1,
                        "",
                        "",
                        0,
                        -1));
    }

    private static Outcome failed() {
        return exit(1, MISSING);
    }

    private static Outcome passed() {
        return exit(0, "");
    }

    private static Outcome exit(int code, String standardError) {
        return new Outcome(
                Outcome.End.EXIT, code, null, System.currentTimeMillis(), 20_000_000, -1, standardError, "", 0, -1);
    }

    private Action cat() {
        return action(List.of("cat", "data.txt"));
    }

    private Action shell(String script) {
        return action(List.of("bash", "-c", script));
    }

    private Action action(List<String> argv) {
        return new ProcessAction(
                argv,
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private Gate gate(String... arguments) {
        return new GateParts()
                .with(conversation)
                .with(counters)
                .assembly("veto.holdout=0", "gate.deadline=5s", String.join(",", arguments))
                .gate(chronicle, "test");
    }
}
