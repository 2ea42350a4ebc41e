package io.vritti.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0  | 0.5   | 0.50: not tried again since
            1 | 1  | 0.667 | 0.67: held again 1 of 1 times
            0 | 1  | 0.333 | 0.33: held again 0 of 1 times
            3 | 4  | 0.667 | 0.67: held again 3 of 4 times
            98 | 98 | 0.99  | 0.99: held again 98 of 98 times
            """)
    void grows_with_each_run_that_failed_again_and_is_never_certain(long held, long runs, double value, String told) {
        Confidence confidence = new Confidence(held, runs);

        assertThat(confidence.value()).isCloseTo(value, within(0.001));
        assertThat(confidence.told()).isEqualTo(told);
    }
}
