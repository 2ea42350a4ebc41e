package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows R of facts.md §4.3; R6, lists of unequal length, cannot be said here. */
class RankingTest {

    private static final long DAY_MILLIS = 86_400_000;

    @ParameterizedTest
    @CsvSource({"0,1.0", "1,.9843", "7,.9005", "30,.6866", "90,.4388", "180,.295", "365,.184", "2500,.05", "-3,1.0"})
    void recency_fades_with_days(int days, double expected) {
        assertThat(Ranking.recency(0, days * DAY_MILLIS)).isCloseTo(expected, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,.1003", "10,.3471", "100,.668", "1000,1.0", "100000,1.0"})
    void usage_grows_slowly(long times, double expected) {
        assertThat(Ranking.usage(times)).isCloseTo(expected, within(0.001));
    }

    @Test
    void weights_decide_who_is_first() {
        assertThat(new Ranking(1, 0, 0, 0).combined(new Scores(.95, 0, 0, 0)))
                .as("R4")
                .isCloseTo(.95, within(1e-9));
        Ranking used = new Ranking(.5, .2, .1, .2);
        assertThat(used.combined(new Scores(.8, .7, 1, Ranking.usage(100))))
                .as("R5")
                .isGreaterThan(used.combined(new Scores(.9, .6, 1, Ranking.usage(5))));
    }

    @Test
    void an_explanation_names_what_counted() {
        assertThat(new Scores(.95, .8, 1, 0).explanation())
                .as("R7")
                .isEqualTo("Strong semantic match (0.95), high precondition match (0.80), very recent");
        assertThat(new Scores(.5, .4, .2, .7).explanation())
                .isEqualTo("Moderate semantic match (0.50), older, frequently used");
    }
}
