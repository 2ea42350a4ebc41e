package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorJitterTest {

    private static final int DIMENSION = 384;

    @Test
    void a_vector_stays_what_it_was_and_no_two_are_equal() {
        float[] vector = unit(1);
        List<Float> one = VectorJitter.of(vector, 1, "here", 0);
        List<Float> other = VectorJitter.of(vector, 2, "here", 0);
        assertThat(one)
                .isNotEqualTo(other)
                .isNotEqualTo(VectorJitter.of(vector, 1, "here", 1))
                .isEqualTo(VectorJitter.of(vector, 1, "here", 0));
        assertThat(dot(vector, one)).isGreaterThan(0.99999);
        assertThat(length(one)).isBetween(1 - 1e-4, 1 + 1e-4);
        assertThat(distance(one, other)).isGreaterThan(1e-3);
    }

    @Test
    void machines_that_insert_the_same_document_do_not_insert_the_same_vector() {
        float[] vector = unit(1);
        List<Float> here = VectorJitter.of(vector, 1, "here", 0);
        List<Float> there = VectorJitter.of(vector, 1, "there", 0);
        assertThat(distance(here, there)).isGreaterThan(1e-3);
    }

    @Test
    void what_is_no_vector_of_length_one_is_refused() {
        float[] vector = unit(1);
        vector[3] = Float.NaN;
        assertThat(VectorJitter.of(vector, 1, "here", 0)).isNull();
        vector[3] = Float.POSITIVE_INFINITY;
        assertThat(VectorJitter.of(vector, 1, "here", 0)).isNull();
        assertThat(VectorJitter.of(new float[DIMENSION], 1, "here", 0)).isNull();
        assertThat(VectorJitter.of(new float[] {3, 4}, 1, "here", 0)).isNull();
    }

    private static float[] unit(long seed) {
        Random random = new Random(seed);
        float[] vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double dot(float[] one, List<Float> other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other.get(i);
        }
        return sum;
    }

    private static double length(List<Float> vector) {
        return Math.sqrt(
                vector.stream().mapToDouble(value -> (double) value * value).sum());
    }

    private static double distance(List<Float> one, List<Float> other) {
        double squares = 0;
        for (int i = 0; i < one.size(); i++) {
            squares += Math.pow(one.get(i) - other.get(i), 2);
        }
        return Math.sqrt(squares);
    }
}
