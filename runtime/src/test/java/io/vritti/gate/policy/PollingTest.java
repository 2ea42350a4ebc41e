package io.vritti.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import org.junit.jupiter.api.Test;

class PollingTest {

    private static final ActionKey KEY = new ActionKey.Builder("test").build();

    private final Polling polling = new Polling();

    @Test
    void regular_gaps_are_a_poll_from_the_fourth_attempt_on() {
        assertThat(polling.attempt(KEY, 0, 0)).isFalse();
        assertThat(polling.attempt(KEY, 0, 2_010)).isFalse();
        assertThat(polling.attempt(KEY, 0, 3_990)).isFalse();
        assertThat(polling.attempt(KEY, 0, 6_000)).isTrue();
        assertThat(polling.attempt(KEY, 0, 8_020)).isTrue();
    }

    @Test
    void irregular_repeats_are_none() {
        long atMillis = 0;
        for (long gap : new long[] {100, 4_000, 300, 9_000, 1_000}) {
            atMillis += gap;
            assertThat(polling.attempt(KEY, 0, atMillis)).isFalse();
        }
    }

    @Test
    void tight_loop_is_no_poll() {
        for (int i = 0; i < 20; i++) {
            assertThat(polling.attempt(KEY, 0, i * 5L)).isFalse();
        }
    }

    @Test
    void attempts_with_a_model_request_between_them_are_no_series() {
        for (int i = 0; i < 20; i++) {
            assertThat(polling.attempt(KEY, i, i * 2_000L)).isFalse();
        }
    }
}
