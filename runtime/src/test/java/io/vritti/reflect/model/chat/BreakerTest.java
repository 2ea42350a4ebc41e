package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Breaker breaker = new Breaker();

    @Test
    void opens_after_three_failures_in_a_row() {
        breaker.failed(0);
        breaker.failed(0);
        breaker.succeeded();
        breaker.failed(0);
        breaker.failed(0);
        assertThat(breaker.mayAsk(0)).isZero();

        breaker.failed(1_000);

        assertThat(breaker.mayAsk(1_001)).isEqualTo(31_000);
    }

    @Test
    void lets_one_try_after_its_pause_and_waits_longer_each_time_up_to_a_quarter_of_an_hour() {
        open();
        long now = 30_000;
        long pause = 60_000;
        for (int i = 0; i < 10; i++) {
            assertThat(breaker.mayAsk(now)).isZero();
            assertThat(breaker.mayAsk(now)).isEqualTo(now + pause);
            breaker.failed(now);
            now += pause;
            pause = Math.min(2 * pause, 15 * 60_000);
        }
    }

    @Test
    void closes_with_the_first_success() {
        open();
        assertThat(breaker.mayAsk(30_000)).isZero();

        breaker.succeeded();

        assertThat(breaker.mayAsk(30_001)).isZero();
        assertThat(breaker.mayAsk(30_002)).isZero();
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            breaker.failed(0);
        }
    }
}
