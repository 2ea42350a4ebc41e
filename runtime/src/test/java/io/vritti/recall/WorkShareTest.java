package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkShareTest {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND_NANOS);
    private final WorkShare share = new WorkShare(clock::get);

    @Test
    void some_work_is_done_at_once_and_a_twentieth_of_the_time_from_then_on() {
        assertThat(share.left()).isTrue();
        share.spent(3 * SECOND_NANOS);
        assertThat(share.left()).isFalse();

        clock.addAndGet(19 * SECOND_NANOS);
        assertThat(share.left()).isFalse();
        clock.addAndGet(2 * SECOND_NANOS);
        assertThat(share.left()).isTrue();
    }

    @Test
    void idle_time_is_not_saved_for_ever() {
        clock.addAndGet(3_600 * SECOND_NANOS);
        share.left();
        share.spent(2 * SECOND_NANOS);
        assertThat(share.left()).isFalse();
    }
}
