package io.vritti.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SevenBitsTest {

    @Test
    void every_number_comes_back_within_half_a_step() {
        Random random = new Random(3);
        for (int dimension = 8; dimension < 400; dimension += 8) {
            float[] values = VectorSamples.random(random, dimension).values();
            byte[] packed = SevenBits.of(values);
            float largest = 0;
            for (float value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertThat(SevenBits.dimension(packed)).isEqualTo(dimension);
            for (int i = 0; i < dimension; i++) {
                assertThat(SevenBits.at(packed, i) * largest / 63).isCloseTo(values[i], within(largest / 126 + 1e-6f));
            }
        }
    }

    @Test
    void cosines_change_by_less_than_a_hundredth() {
        Random random = new Random(4);
        for (int n = 0; n < 200; n++) {
            ModelVector query = VectorSamples.random(random, 384);
            ModelVector vector = VectorSamples.near(query, random.nextDouble() * 3, random);
            assertThat(SevenBits.cosine(query.values(), SevenBits.of(vector.values())))
                    .isCloseTo(VectorSamples.cosine(query, vector), within(0.01));
        }
    }

    @Test
    void a_vector_of_nothing_is_like_nothing() {
        assertThat(SevenBits.cosine(new float[] {1, 0}, SevenBits.of(new float[2])))
                .isZero();
        assertThat(SevenBits.cosine(new float[] {1, 0}, SevenBits.of(new float[] {1, 0, 0})))
                .isZero();
    }
}
