package io.vritti.store.kyrodb;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes a vector fit to be stored: finite, of length one, and a little aside, since many identical ones break KyroDB's graph
 * for good (facts.md §3.1: with 3e-3 all stay reachable, and the cosine is above 0.99999).
 */
final class VectorJitter {

    private static final double SHARE = 3e-3;

    /** What rounding explains. */
    private static final double LENGTH_TOLERANCE = 1e-2;

    private VectorJitter() {}

    /**
     * @param writer the machine: of several that insert a document at the same time, all vectors stay in the graph
     * @param attempt another one gives another vector: KyroDB keeps what was replaced among the others
     * @return null if it is no vector of length one
     */
    static List<Float> of(float[] vector, long documentId, String writer, int attempt) {
        double length = length(vector);
        if (!(Math.abs(length - 1) <= LENGTH_TOLERANCE)) {
            return null;
        }
        SplittableRandom random = new SplittableRandom((documentId * 31 + attempt) * 31 + writer.hashCode());
        double[] aside = new double[vector.length];
        double squares = 0;
        for (int i = 0; i < aside.length; i++) {
            aside[i] = random.nextDouble() - 0.5;
            squares += aside[i] * aside[i];
        }
        double scale = SHARE / Math.sqrt(squares);
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (vector[i] / length + aside[i] * scale);
        }
        return unit(moved);
    }

    /**
     * What stands in place of a vector that is not known: of length one, and as far from any text as chance makes it, which with 384
     * numbers is a cosine below 0.3. All differ, because identical ones break the graph.
     */
    static List<Float> placeholder(int dimension, long documentId, String writer) {
        SplittableRandom random = new SplittableRandom(documentId * 31 + writer.hashCode());
        float[] drawn = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            drawn[i] = (float) (random.nextDouble() - 0.5);
        }
        return unit(drawn);
    }

    private static List<Float> unit(float[] vector) {
        double length = length(vector);
        List<Float> unit = new ArrayList<>(vector.length);
        for (float value : vector) {
            unit.add((float) (value / length));
        }
        return unit;
    }

    /** Not a number if any part is not. */
    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
