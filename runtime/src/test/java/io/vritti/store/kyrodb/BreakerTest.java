package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private long nowNanos = Long.MAX_VALUE - 5;
    private final Breaker breaker = new Breaker(() -> nowNanos);

    @Test
    void it_closes_at_a_failure_and_lets_one_try_after_a_pause() {
        assertThat(breaker.lets()).isTrue();
        long pause = breaker.failed();
        assertThat(breaker.lets()).isFalse();
        nowNanos += pause;
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void pauses_grow_to_seconds_and_a_success_forgets_them() {
        long first = breaker.failed();
        long last = first;
        for (int i = 0; i < 40; i++) {
            last = breaker.failed();
        }
        assertThat(first).isLessThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
        assertThat(last).isBetween(TimeUnit.SECONDS.toNanos(5), TimeUnit.SECONDS.toNanos(15));
        breaker.succeeded();
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.failed()).isLessThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }
}
