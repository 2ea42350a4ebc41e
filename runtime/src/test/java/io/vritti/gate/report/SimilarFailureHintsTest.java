package io.vritti.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.RecordedJournal;
import io.vritti.journal.FailureState;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With a failure it is told how one like it ended: in time, or only to the audit; and never in mode observe. */
class SimilarFailureHintsTest {

    private static final SimilarFailure LIKE = new SimilarFailure(
            "ep-0000000001", "make a", "a there, b here", "missing_path", 3, "passed after: make deps");

    private final RecordedJournal chronicle = new RecordedJournal();
    private final Counters counters = new Counters();
    private final CompletableFuture<SimilarFailure> answer = new CompletableFuture<>();

    @Test
    void the_exception_says_it_where_it_is_known_in_time() {
        answer.complete(LIKE);

        assertThat(failed(gate("hint", true), notStarted()))
                .isEqualTo("[vritti] A call like make a (a there, b here) failed before."
                        + " How that ended: passed after: make deps");
        assertThat(chronicle.decisions).singleElement().satisfies(told -> {
            assertThat(told.reason()).isEqualTo("like_failed");
            assertThat(told.layer()).isEqualTo("similar");
            assertThat(told.verdict()).isEqualTo("HINT");
            assertThat(told.episode()).isEqualTo("ep-0000000001");
            assertThat(told.checked()).containsExactly("like make a (a there, b here)");
            assertThat(told.fix()).isEqualTo("passed after: make deps");
        });
        assertThat(counters.get(Counter.HINTS)).isOne();
    }

    @Test
    void what_comes_too_late_is_in_the_audit_alone() {
        assertThat(failed(gate("veto", true), notStarted())).isNull();
        assertThat(chronicle.decisions).isEmpty();

        answer.complete(LIKE);
        assertThat(chronicle.decisions).hasSize(1);
    }

    @Test
    @Timeout(60)
    void nobody_waits_where_there_is_no_message_or_no_model_yet() {
        assertThat(failed(gate("veto,gate.deadline=1h", true), exit())).isNull();
        assertThat(failed(gate("veto,gate.deadline=1h", false), notStarted())).isNull();
    }

    @Test
    void observe_asks_nothing() {
        answer.complete(LIKE);

        assertThat(failed(gate("observe", true), notStarted())).isNull();
        assertThat(chronicle.decisions).isEmpty();
    }

    @Test
    void a_fault_in_the_search_is_no_fault_of_the_call() {
        answer.completeExceptionally(new IllegalStateException("ours"));

        assertThat(failed(gate("veto", true), notStarted())).isNull();
    }

    private static String failed(Gate gate, Outcome outcome) {
        return gate.after(
                gate.before(new ProcessAction(
                        List.of("make", "b"),
                        "/nowhere",
                        Map.of("PATH", "/bin"),
                        Stdin.PIPE,
                        null,
                        new ExecutablePath("/bin"))),
                outcome);
    }

    private Gate gate(String mode, boolean ready) {
        return new GateParts()
                .with(counters)
                .assembly("mode=" + mode)
                .recalling(new SimilarFailureFinder() {
                    @Override
                    public CompletableFuture<SimilarFailure> nearest(FailureState failure, String user) {
                        return answer;
                    }

                    @Override
                    public boolean ready() {
                        return ready;
                    }
                })
                .gate(chronicle, "test");
    }

    private static Outcome notStarted() {
        return new Outcome(
                Outcome.End.NOT_STARTED, -1, "java.io.IOException", 0, 1, -1, "something is wrong", "", 0, -1);
    }

    private static Outcome exit() {
        return new Outcome(Outcome.End.EXIT, 2, null, 0, 1, -1, "something is wrong", "", 0, -1);
    }
}
