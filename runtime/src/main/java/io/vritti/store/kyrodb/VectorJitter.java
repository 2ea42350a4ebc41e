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

    /** What a placeholder has of that point, beside a length of one: a cosine of 0.4 with it, and of 0.15 with each other. */
    private static final double LEANING = 0.45;

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
        double[] aside = direction(vector.length, (documentId * 31 + attempt) * 31 + writer.hashCode());
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (vector[i] / length + aside[i] * SHARE);
        }
        return unit(moved);
    }

    /**
     * What stands in place of a vector that is not known: of length one, and as far from any text as chance makes it, which with 384
     * numbers is a cosine below 0.3. All differ, because identical ones break the graph, and all of a namespace lean towards one
     * point, so that they can be found.
     */
    static List<Float> placeholder(int dimension, long documentId, String writer, String namespace) {
        double[] drawn = direction(dimension, documentId * 31 + writer.hashCode());
        double[] leaning = leaning(dimension, namespace);
        float[] placeholder = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            placeholder[i] = (float) (drawn[i] + LEANING * leaning[i]);
        }
        return unit(placeholder);
    }

    /** The point, of length one, to which the placeholders of a namespace are nearer than any text is. */
    static double[] leaning(int dimension, String namespace) {
        return direction(dimension, namespace.hashCode());
    }

    private static double[] direction(int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            drawn[i] = random.nextDouble() - 0.5;
            squares += drawn[i] * drawn[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < dimension; i++) {
            drawn[i] /= length;
        }
        return drawn;
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
