package io.vritti.reflect.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vritti.reflect.model.consensus.Agreement.Kind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of Vritti (facts.md, T8-T11), with 0.9 for the weight that its models give themselves. */
class AgreementsTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "1, SEMANTIC_UNANIMOUS, 1",
        "0.9, SEMANTIC_UNANIMOUS, 0.95",
        "0.85, SEMANTIC_UNANIMOUS, 0.925",
        "0.84, WEIGHTED_SEMANTIC_VOTE, 0.756",
        "0.75, WEIGHTED_SEMANTIC_VOTE, 0.675",
        "0.70, WEIGHTED_SEMANTIC_VOTE, 0.63",
        "0.69, HIGHEST_WEIGHT_FALLBACK, 0.45",
        "-1, HIGHEST_WEIGHT_FALLBACK, 0.45",
    })
    void two_answers(double similarity, Kind kind, double strength) {
        Agreement agreement = Agreements.of(new double[][] {{0, similarity}, {similarity, 0}}, new double[] {0.7, 0.9});

        assertThat(agreement.kind()).isEqualTo(kind);
        assertThat(agreement.strength()).isEqualTo(strength, ROUNDING);
        assertThat(agreement.chosen()).isEqualTo(1);
    }

    @Test
    void one_answer() {
        assertThat(Agreements.of(new double[1][1], new double[] {0.9}).strength())
                .isEqualTo(0.72, ROUNDING);
    }

    @Test
    void three_of_three_are_a_majority_around_the_one_in_the_middle() {
        Agreement agreement = Agreements.of(
                new double[][] {{0, 0.9, 0.86}, {0.9, 0, 0.9}, {0.86, 0.9, 0}}, new double[] {0.9, 0.9, 0.9});

        assertThat(agreement.kind()).isEqualTo(Kind.SEMANTIC_MAJORITY);
        assertThat(agreement.chosen()).isEqualTo(1);
        assertThat(agreement.supporters()).containsExactly(0, 1, 2);
        assertThat(agreement.strength()).isEqualTo(0.95, ROUNDING);
    }

    @Test
    void two_of_three_are_a_weighted_vote_and_count_for_their_share() {
        Agreement agreement = Agreements.of(
                new double[][] {{0, 0.9, 0.1}, {0.9, 0, 0.2}, {0.1, 0.2, 0}}, new double[] {0.9, 0.9, 0.9});

        assertThat(agreement.kind()).isEqualTo(Kind.WEIGHTED_SEMANTIC_VOTE);
        assertThat(agreement.supporters()).containsExactly(0, 1);
        assertThat(agreement.strength()).isEqualTo(2.0 / 3 * 0.9 * 0.9, ROUNDING);
    }

    @Test
    void three_that_contradict_each_other_come_to_half_of_the_heaviest() {
        Agreement agreement = Agreements.of(new double[3][3], new double[] {0.5, 0.8, 0.5});

        assertThat(agreement.kind()).isEqualTo(Kind.HIGHEST_WEIGHT_FALLBACK);
        assertThat(agreement.chosen()).isEqualTo(1);
        assertThat(agreement.strength()).isEqualTo(0.4, ROUNDING);
    }
}
