package io.vritti.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    private static final long NOW = 1_795_420_800_000L;

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "59999, 59 s", "60000, 1 min", "7200000, 2 h", "172800000, 2 d"})
    void length_is_told_in_its_greatest_unit(long millis, String text) {
        assertThat(TimeText.length(millis)).isEqualTo(text);
    }

    @Test
    void past_and_future_are_told_apart() {
        TimeText time = new TimeText(NOW, ZoneOffset.UTC);

        assertThat(time.at(NOW - 60_000)).isEqualTo("2026-11-23 07:59:00 (1 min ago)");
        assertThat(time.at(NOW + 60_000)).isEqualTo("2026-11-23 08:01:00 (in 1 min)");
        assertThat(time.ago(NOW + 5)).isEqualTo("0 ms ago");
    }
}
