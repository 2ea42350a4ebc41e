package io.vritti.embed;

import java.util.Random;

/** Vectors of no meaning. */
public final class VectorSamples {

    public static final String MODEL = "a-model";

    private VectorSamples() {}

    public static ModelVector random(Random random, int dimension) {
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new ModelVector(MODEL, unit(values));
    }

    /** Not far from another: its cosine with it is about {@code 1 / sqrt(1 + distance^2)}. */
    public static ModelVector near(ModelVector vector, double distance, Random random) {
        float[] noise = random(random, vector.values().length).values();
        float[] values = vector.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (distance * noise[i]);
        }
        return new ModelVector(vector.model(), unit(values));
    }

    public static double cosine(ModelVector one, ModelVector other) {
        double dot = 0;
        for (int i = 0; i < one.values().length; i++) {
            dot += one.values()[i] * other.values()[i];
        }
        return dot;
    }

    private static float[] unit(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(sum);
        }
        return values;
    }
}
