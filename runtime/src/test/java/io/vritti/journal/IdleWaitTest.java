package io.vritti.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IdleWaitTest {

    @Test
    void looks_become_rarer_the_longer_nothing_comes_and_never_rarer_than_a_failure_may_take_to_be_durable() {
        assertThat(IdleWait.pauseNanos(0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
        assertThat(IdleWait.pauseNanos(TimeUnit.MILLISECONDS.toNanos(320)))
                .isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(IdleWait.pauseNanos(TimeUnit.HOURS.toNanos(1)))
                .isEqualTo(IdleWait.LONGEST_NANOS)
                .isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    }
}
