package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {

    private long nowNanos = Long.MAX_VALUE - 5;
    private final Confirmations confirmations = new Confirmations(() -> nowNanos);

    @Test
    void an_entry_is_looked_for_at_once_after_a_second_and_after_four_more() {
        assertThat(confirmations.written(7)).isFalse();
        assertThat(confirmations.due(10)).containsExactly(7L);
        assertThat(confirmations.found(7)).isFalse();
        assertThat(confirmations.due(10)).isEmpty();
        pass(1_000);
        assertThat(confirmations.due(10)).containsExactly(7L);
        assertThat(confirmations.found(7)).isFalse();
        pass(4_000);
        assertThat(confirmations.due(10)).containsExactly(7L);
        assertThat(confirmations.found(7)).isTrue();
        assertThat(confirmations.awaits(7)).isFalse();
    }

    @Test
    void a_look_that_comes_late_stands_for_those_that_would_have_been_over() {
        confirmations.written(7);
        pass(5_000);
        assertThat(confirmations.found(7)).isTrue();
        assertThat(confirmations.awaited()).isZero();
    }

    @Test
    void an_entry_that_had_to_be_written_again_is_looked_for_anew() {
        confirmations.written(7);
        confirmations.found(7);
        pass(1_000);
        confirmations.found(7);
        pass(4_000);
        assertThat(confirmations.written(7)).isFalse();
        pass(1_000);
        assertThat(confirmations.due(10)).containsExactly(7L);
        assertThat(confirmations.found(7)).isFalse();
        pass(4_000);
        assertThat(confirmations.found(7)).isTrue();
    }

    @Test
    void an_entry_that_the_store_never_shows_is_not_written_for_ever() {
        int writes = 1;
        while (!confirmations.written(7)) {
            writes++;
        }
        assertThat(writes).isEqualTo(9);
        assertThat(confirmations.awaits(7)).isFalse();
    }

    @Test
    void what_was_found_without_a_write_needs_no_further_look() {
        assertThat(confirmations.found(7)).isTrue();
    }

    private void pass(long millis) {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
