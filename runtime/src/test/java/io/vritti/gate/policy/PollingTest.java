package io.vritti.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PollingTest {

    private static final ActionKey KEY = new ActionKey.Builder("test").build();

    private static final String CALL = "./ready";

    private final Polling polling = new Polling();

    @Test
    void regular_gaps_are_a_poll_from_the_fourth_attempt_on() {
        assertThat(attempt(0, 0)).isFalse();
        assertThat(attempt(0, 2_010)).isFalse();
        assertThat(attempt(0, 3_990)).isFalse();
        assertThat(attempt(0, 6_000)).isTrue();
        assertThat(attempt(0, 8_020)).isTrue();
    }

    @Test
    void irregular_repeats_are_none() {
        long atMillis = 0;
        for (long gap : new long[] {100, 4_000, 300, 9_000, 1_000}) {
            atMillis += gap;
            assertThat(attempt(0, atMillis)).isFalse();
        }
    }

    @Test
    void tight_loop_is_no_poll() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt(0, i * 5L)).isFalse();
        }
    }

    @Test
    void attempts_with_a_model_request_between_them_are_no_series() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt(i, i * 2_000L)).isFalse();
        }
    }

    @Test
    void attempts_in_other_words_at_a_steady_pace_are_none() {
        List<String> words = List.of("python3 t.py", "python3 ./t.py", "env python3 t.py", "time python3 t.py");
        for (int i = 0; i < 12; i++) {
            assertThat(attempt(words.get(i % words.size()), 0, i * 300L)).isFalse();
        }
    }

    @Test
    void loop_that_numbers_its_rounds_polls() {
        assertThat(attempt("./ready # round 8 at 10:59:58Z", 0, 0)).isFalse();
        assertThat(attempt("./ready # round 9 at 10:59:59Z", 0, 1_000)).isFalse();
        assertThat(attempt("./ready # round 10 at 11:00:00Z", 0, 2_000)).isFalse();
        assertThat(attempt("./ready # round 11 at 11:00:01Z", 0, 3_000)).isTrue();
    }

    @Test
    void attempts_at_a_steady_pace_after_other_work_each_time_are_none() {
        List<String> work = List.of("mkdir out", "install -d out", "mkdir -p out", "touch out");
        for (int i = 0; i < 12; i++) {
            assertThat(attempt(CALL, 0, i * 1_000L)).isFalse();
            polling.called(work.get(i % work.size()));
            polling.called("rm -rf out");
        }
    }

    @Test
    void loop_with_the_same_work_in_each_round_polls() {
        boolean poll = false;
        for (int i = 0; i < 4; i++) {
            polling.called("date");
            poll = attempt(CALL, 0, i * 1_000L);
            polling.called("cat log");
        }
        assertThat(poll).isTrue();
    }

    @Test
    void work_of_another_thread_does_not_hide_a_poll() throws Exception {
        boolean poll = false;
        for (int i = 0; i < 4; i++) {
            poll = attempt(CALL, 0, i * 1_000L);
            String work = "x".repeat(i + 1);
            Thread other = new Thread(() -> polling.called(work));
            other.start();
            other.join();
        }
        assertThat(poll).isTrue();
    }

    @Test
    void attempts_of_changing_threads_are_a_poll_whatever_else_those_threads_do() throws Exception {
        AtomicBoolean poll = new AtomicBoolean();
        for (int i = 0; i < 4; i++) {
            long atMillis = i * 1_000L;
            Thread round = new Thread(() -> {
                polling.called("x".repeat((int) atMillis));
                poll.set(attempt(CALL, 0, atMillis));
            });
            round.start();
            round.join();
        }
        assertThat(poll).isTrue();
    }

    @Test
    void two_conversations_that_poll_for_the_same_do_not_keep_each_other_from_being_seen() {
        boolean one = false;
        boolean other = false;
        for (int i = 0; i < 5; i++) {
            polling.called(CALL);
            one = polling.attempt(KEY, -1, CALL, 1, i * 2_000L);
            polling.called(CALL);
            other = polling.attempt(KEY, -2, CALL, 2, i * 2_000L + 700);
        }
        assertThat(one).isTrue();
        assertThat(other).isTrue();
    }

    private boolean attempt(long turn, long nowMillis) {
        return attempt(CALL, turn, nowMillis);
    }

    private boolean attempt(String text, long turn, long nowMillis) {
        polling.called(text);
        return polling.attempt(KEY, 0, text, turn, nowMillis);
    }
}
