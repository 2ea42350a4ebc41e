package io.vritti.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final long NOW = Instant.parse("2026-11-23T08:00:00Z").toEpochMilli();

    @Test
    void seconds_and_dates_are_read() {
        assertThat(RetryAfter.millis("120", NOW)).isEqualTo(120_000);
        assertThat(RetryAfter.millis("Mon, 23 Nov 2026 08:00:30 GMT", NOW)).isEqualTo(30_000);
    }

    @Test
    void past_means_at_once_and_nonsense_means_unknown() {
        assertThat(RetryAfter.millis("Mon, 23 Nov 2026 07:00:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.millis("soon", NOW)).isEqualTo(-1);
    }
}
