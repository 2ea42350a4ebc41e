package io.vritti.it.kyrodb.server;

/** The metric of an instance. Vectors are kept as float, and sums are taken as float, as the real server does. */
enum Space {
    COSINE("Cosine", true),
    EUCLIDEAN("Euclidean", false),
    INNER_PRODUCT("InnerProduct", true);

    /** A squared norm in between is left as it is. */
    private static final float UNIT_FROM = 0.98f;

    private static final float UNIT_TO = 1.02f;

    /** The distance of 1 to the next float. */
    private static final float TINY = Math.ulp(1f);

    private final String wireName;
    private final boolean normalises;

    Space(String wireName, boolean normalises) {
        this.wireName = wireName;
        this.normalises = normalises;
    }

    static Space configured(String name) {
        return switch (name) {
            case "cosine" -> COSINE;
            case "euclidean" -> EUCLIDEAN;
            case "innerproduct" -> INNER_PRODUCT;
            default -> throw new IllegalArgumentException("unknown distance " + name);
        };
    }

    String wireName() {
        return wireName;
    }

    /** @throws EngineException when it has no direction, or is too long to be told */
    float[] normalised(float[] vector) throws EngineException {
        if (!normalises) {
            return vector;
        }
        float square = dot(vector, vector);
        if (square <= TINY) {
            throw new EngineException("embedding norm is zero; cannot normalize");
        }
        if (!Float.isFinite(square)) {
            throw new OverflowException();
        }
        if (square >= UNIT_FROM && square <= UNIT_TO) {
            return vector;
        }
        float norm = (float) Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / norm;
        }
        return unit;
    }

    /** How the index scores: no more than 1, and lengths are taken to be 1. */
    float score(float[] one, float[] other) {
        if (normalises) {
            return 1 - Math.max(0, 1 - dot(one, other));
        }
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            float difference = one[i] - other[i];
            sum += difference * difference;
        }
        return 1 / (1 + (float) Math.sqrt(sum));
    }

    /** How the mirror scores: lengths are divided out. */
    float exactScore(float[] one, float[] other) {
        if (!normalises) {
            return score(one, other);
        }
        double norms = Math.sqrt((double) dot(one, one) * dot(other, other));
        return (float) Math.max(-1, Math.min(1, dot(one, other) / norms));
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
