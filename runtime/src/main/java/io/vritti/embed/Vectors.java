package io.vritti.embed;

/** Arithmetic of vectors of length one, whose dot product is their cosine. */
public final class Vectors {

    private Vectors() {}

    /** -1 to 1 for vectors of length one. */
    public static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** The same direction at length one; changes what it is given. A vector of length zero stays. */
    public static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return vector;
    }
}
