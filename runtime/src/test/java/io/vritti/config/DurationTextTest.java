package io.vritti.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "50ms, 50",
        "2s, 2000",
        "10m, 600000",
        "1h, 3600000",
        "7d, 604800000",
        "7 d, 604800000",
        "0ms, 0",
        "50, -1",
        "-1s, -1",
        "1.5s, -1",
        "s, -1",
        "1w, -1",
        "99999999999999999999s, -1",
        "9223372036854775807d, -1"
    })
    void units_are_read_and_all_else_refused(String text, long millis) {
        assertThat(DurationText.parseMillis(text)).isEqualTo(millis);
    }
}
