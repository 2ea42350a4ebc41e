package io.vritti.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FailureIndexTest {

    private static final long BYTES = 256 * 1024;
    private static final int MANY = 5_000;
    private static final int CHANGERS = 2;

    private final Map<String, ActionState> kept = new HashMap<>();
    private boolean slow;
    private int reads;

    private final FailureIndex index = new FailureIndex(BYTES, this::read);

    private boolean read(ActionKey key, Consumer<ActionState> found) {
        reads++;
        if (!slow && kept.containsKey(key.hex())) {
            found.accept(kept.get(key.hex()));
        }
        return !slow;
    }

    @Test
    void what_there_is_no_room_for_is_read_from_the_store() {
        keepAll();
        assertThat(index.size()).isBetween(50, MANY / 10);

        FailureRecord oldest = index.find(key(0));

        assertThat(oldest.lastFailed()).isTrue();
        assertThat(oldest.state().action()).isEqualTo("tool 0");
        assertThat(index.find(key(0))).isSameAs(oldest);
        assertThat(reads).isEqualTo(1);
        assertThat(index.find(key(MANY + 1))).isNull();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void every_family_that_failed_is_known() {
        keepAll();
        for (int i = 0; i < MANY; i++) {
            assertThat(index.familyFailed("family " + i)).isTrue();
        }
        assertThat(index.familyFailed("another")).isFalse();
    }

    @Test
    void of_many_that_are_loaded_at_once_the_newest_are_held() {
        for (int i = MANY; i > 0; i--) {
            index.refreshOlder(state(i, i));
        }
        assertThat(index.find(key(MANY))).isNotNull();
        assertThat(index.failures("family " + MANY)).hasSize(1);
        assertThat(reads).isZero();
        assertThat(index.size()).isLessThan(MANY / 10);
        assertThat(index.findShared(key(-MANY))).isNotNull();
    }

    @Test
    void what_passed_and_is_not_stored_yet_is_never_taken_for_the_failure_that_the_store_holds() {
        kept.put(key(0).hex(), state(0, 1));
        index.refresh(kept.get(key(0).hex()));
        index.find(key(0)).succeeded(false, false, "session", 2);

        keepAll(1);

        FailureRecord passed = index.find(key(0));
        assertThat(passed == null || !passed.lastFailed()).isTrue();
    }

    @Test
    void what_cannot_be_read_in_time_is_not_known_any_more() {
        keepAll();
        slow = true;
        assertThat(index.find(key(0))).isNull();
        slow = false;
        assertThat(index.find(key(0))).isNull();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void records_that_change_while_much_is_dropped_disturb_nobody() throws Exception {
        FailureIndex large = new FailureIndex(4 * BYTES, this::read);
        ExecutorService threads = Executors.newFixedThreadPool(CHANGERS);
        try {
            List<Future<?>> changers = new ArrayList<>();
            for (int i = 0; i < CHANGERS; i++) {
                int first = i;
                changers.add(threads.submit(() -> change(large, first)));
            }
            for (Future<?> changer : changers) {
                changer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(large.size()).isBetween(1, MANY);
    }

    /** Each failure is stored, passes, and is stored again, so that whether it may be dropped changes all the time. */
    private static void change(FailureIndex large, int first) {
        for (int i = 0; i < MANY; i++) {
            int n = (first + i * 7) % MANY;
            large.refresh(state(n, 2 * i));
            FailureRecord known = large.find(key(n));
            if (known != null) {
                known.succeeded(false, false, "session", 2 * i + 1);
            }
        }
    }

    @Test
    void the_model_request_in_which_it_failed_outlasts_what_is_dropped() {
        FailureRecord stored = FailureRecord.stored(state(0, 1), 12);
        assertThat(stored.failureTurn()).isEqualTo(12);
    }

    @Test
    void what_is_read_back_did_not_fail_after_the_latest_request_of_what_was_dropped() {
        ActionState first = state(0, 1);
        kept.put(first.actionKey(), first);
        failed(first, 12);
        assertThat(index.find(key(0)).failureTurn()).isEqualTo(12);

        keepAll(1);

        FailureRecord readBack = index.find(key(0));
        assertThat(reads).isEqualTo(1);
        assertThat(readBack.lastFailed()).isTrue();
        assertThat(readBack.failureTurn()).isEqualTo(12);
    }

    /** It fails in this session, and is stored then. */
    private void failed(ActionState state, long turn) {
        FailureRecord known = index.findOrCreate(
                ActionKey.fromHex(state.actionKey()), state.family().value());
        ProcessAction action = new ProcessAction(
                List.of("tool", "0"), "/", Map.of(), Stdin.PIPE, null, new ExecutablePath("/usr/bin"));
        Outcome outcome = new Outcome(Outcome.End.EXIT, 1, null, 1, 1_000_000, -1, "it failed", "", 0, -1);
        AnalyzedFailure failure = new AnalyzedFailure(
                action,
                outcome,
                Classification.of(FailureKind.UNKNOWN),
                ErrorSignature.of(FailureKind.UNKNOWN, "it failed"),
                null,
                key(0),
                null);
        known.failed(failure, "session", turn, 0, turn, null, state.lastFailureMillis());
        index.refresh(state);
    }

    private void keepAll() {
        keepAll(0);
    }

    private void keepAll(int from) {
        for (int i = from; i < MANY; i++) {
            ActionState state = state(i, 1);
            kept.put(state.actionKey(), state);
            index.refresh(state);
        }
    }

    private static ActionKey key(int n) {
        return ActionKey.fromHex("%016x%016x".formatted(0x9e3779b97f4a7c15L * (n + 1), (long) n));
    }

    private static ActionState state(int n, long atMillis) {
        return new ActionState(
                new FailureFacts(
                        key(n).hex(),
                        key(-n).hex(),
                        "process",
                        new FailureHistory(true, 1, 1, 0, atMillis, atMillis),
                        new FailedRun("ep-1", "session", "v1:1", "unknown", -1, 120),
                        new VetoHistory(0, 0, 0, 0),
                        "session",
                        atMillis),
                RedactedText.stored("family " + n),
                RedactedText.stored("tool " + n),
                RedactedText.stored("it failed"),
                null);
    }
}
