package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7000",
                "0.25 | 1000",
                "0 | 0",
                "Mon, 30 Nov 2026 12:00:30 GMT | 30000",
                "Mon, 30 Nov 2026 11:00:00 GMT | 0",
                "Fri, 31 Dec 9999 23:59:59 GMT | 86400000",
                "1796040090000 | 90000",
                "1796040090 | 90000",
                "99999999 | 86400000",
                "soon | 0",
                "-5 | 0",
                "1e999 | 0",
            })
    void a_span_a_date_and_a_time_are_told_apart_and_bounded(String value, long millis) {
        assertThat(Pause.millis(name -> name.equals("X-RateLimit-Reset") ? value : null, Asks.NOW_MILLIS))
                .isEqualTo(millis);
        assertThat(Pause.millis(name -> name.equals("Retry-After") ? value : null, Asks.NOW_MILLIS))
                .isEqualTo(millis);
    }

    @Test
    void the_longer_of_two_counts() {
        assertThat(Pause.millis(name -> name.equals("Retry-After") ? "5" : "60", Asks.NOW_MILLIS))
                .isEqualTo(60_000);
        assertThat(Pause.millis(name -> null, Asks.NOW_MILLIS)).isZero();
    }
}
