package io.vritti.bench;

import io.vritti.embed.Vectors;
import java.util.Random;

/**
 * Vectors that lie like those of failures do: around topics, nearer to each other than to those of others. Any of them can be
 * made again from its number, so that a million need not be kept.
 */
final class Topics {

    private static final int TOPICS = 500;

    /** The length of what is added to a topic, itself of length one: neighbours have a cosine of about 0.6, as real ones have. */
    private static final double SPREAD = 0.8;

    private final int dimension;
    private final float[][] topics = new float[TOPICS][];

    Topics(int dimension) {
        this.dimension = dimension;
        Random random = new Random(1);
        for (int i = 0; i < TOPICS; i++) {
            topics[i] = Vectors.unit(noise(random));
        }
    }

    /** @param number below zero for those that are asked for and not stored */
    float[] vector(long number) {
        Random random = new Random(number * 0x9e3779b97f4a7c15L);
        float[] vector = topics[(int) Math.floorMod(number, (long) TOPICS)].clone();
        float[] noise = Vectors.unit(noise(random));
        for (int i = 0; i < dimension; i++) {
            vector[i] += (float) (SPREAD * noise[i]);
        }
        return Vectors.unit(vector);
    }

    private float[] noise(Random random) {
        float[] noise = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
