package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final long NOW = Instant.parse("2026-11-23T08:00:00Z").toEpochMilli();

    @Test
    void seconds_and_dates_are_read() {
        assertThat(RetryAfter.millis("120", null, NOW)).isEqualTo(120_000);
        assertThat(RetryAfter.millis("Mon, 23 Nov 2026 08:00:30 GMT", null, NOW))
                .isEqualTo(30_000);
    }

    @Test
    void date_is_read_by_the_clock_of_the_server_and_never_too_long() {
        String until = "Mon, 23 Nov 2026 09:30:30 GMT";
        assertThat(RetryAfter.millis(until, "Mon, 23 Nov 2026 09:30:00 GMT", NOW))
                .isEqualTo(29_001);
        assertThat(RetryAfter.millis(until, "no date", NOW)).isEqualTo(90 * 60_000 + 30_000);
    }

    @Test
    void past_means_at_once_and_nonsense_means_unknown() {
        assertThat(RetryAfter.millis("Mon, 23 Nov 2026 07:00:00 GMT", null, NOW))
                .isZero();
        for (String nonsense : List.of("soon", "", "-5", "1.5", "99999999999999999999")) {
            assertThat(RetryAfter.millis(nonsense, null, NOW)).as(nonsense).isEqualTo(-1);
        }
    }

    @Test
    void a_time_that_nobody_waits_for_is_a_day_at_most() {
        for (String value : List.of("999999999", "Fri, 31 Dec 9999 23:59:59 GMT")) {
            assertThat(RetryAfter.millis(value, null, NOW)).as(value).isEqualTo(RetryAfter.LONGEST_MILLIS);
        }
        assertThat(RetryAfter.millis(
                        "Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", Long.MIN_VALUE + 1))
                .isEqualTo(RetryAfter.LONGEST_MILLIS);
        for (String garbage :
                List.of("-1", "Sat, 31 Dec 9999 23:59:59 GMT", "Mon, 30 Feb 2026 00:00:00 GMT", "\u0661")) {
            assertThat(RetryAfter.millis(garbage, null, NOW)).as(garbage).isEqualTo(-1);
        }
    }
}
