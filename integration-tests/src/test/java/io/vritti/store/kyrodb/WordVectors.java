package io.vritti.store.kyrodb;

import io.vritti.store.remote.EpisodeVectors;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Vectors of texts that share words are near each other: enough for a test of what is done with vectors. */
final class WordVectors implements EpisodeVectors {

    static final int DIMENSION = 32;

    private static final Pattern WORDS = Pattern.compile("\\W+");

    private final String poison;
    private volatile boolean missing;
    private volatile CountDownLatch started = new CountDownLatch(0);

    /** @param poison a text with this in it gets a vector that is none */
    WordVectors(String poison) {
        this.poison = poison;
    }

    static WordVectors good() {
        return new WordVectors("nothing is poison");
    }

    /** As without a model. */
    WordVectors missing(boolean now) {
        missing = now;
        return this;
    }

    /** As with a model that takes its time. */
    WordVectors after(CountDownLatch answers) {
        started = answers;
        return this;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] of(String text) {
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (missing) {
            return null;
        }
        float[] vector = new float[DIMENSION];
        if (text.contains(poison)) {
            return vector;
        }
        for (String word : WORDS.split(text)) {
            Random random = new Random(word.hashCode());
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] += (float) random.nextGaussian();
            }
        }
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public boolean loaded() {
        return !missing;
    }

    @Override
    public String problem() {
        return missing ? "no text model" : null;
    }
}
