package io.vritti.embed;

/**
 * A vector in seven bits a number: eleven such rows fit a page of the database where ten of eight bits would, and what is lost
 * is a tenth of what the model's own rounding costs (runtime/RATIONALE.md, "Vectors"). Its length is lost too; only the
 * angle counts.
 */
public final class SevenBits {

    private static final int BITS = 7;
    private static final int MOST = (1 << BITS - 1) - 1;
    private static final int MASK = (1 << BITS) - 1;

    private SevenBits() {}

    public static byte[] of(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] packed = new byte[(vector.length * BITS + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = 0; largest > 0 && i < vector.length; i++) {
            int bits = Math.round(vector[i] * MOST / largest) & MASK;
            int at = i * BITS;
            int shifted = bits << at % Byte.SIZE;
            packed[at / Byte.SIZE] |= (byte) shifted;
            if (shifted > 0xFF) {
                packed[at / Byte.SIZE + 1] |= (byte) (shifted >> Byte.SIZE);
            }
        }
        return packed;
    }

    /** A multiple of eight, as every model's is. */
    public static int dimension(byte[] packed) {
        return packed.length * Byte.SIZE / BITS;
    }

    /** One number of it, from -63 to 63. */
    public static int at(byte[] packed, int i) {
        int at = i * BITS;
        int low = packed[at / Byte.SIZE] & 0xFF;
        int high = at % Byte.SIZE > 1 ? packed[at / Byte.SIZE + 1] & 0xFF : 0;
        int bits = (high << Byte.SIZE | low) >> at % Byte.SIZE & MASK;
        return bits > MOST ? bits - MASK - 1 : bits;
    }

    /** At length one. */
    public static float[] unpacked(byte[] packed) {
        float[] vector = new float[dimension(packed)];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = at(packed, i);
        }
        return Vectors.unit(vector);
    }

    /** -1 to 1; 0 for vectors of different dimensions. */
    public static double cosine(float[] query, byte[] packed) {
        if (query.length != dimension(packed)) {
            return 0;
        }
        double dot = 0;
        double queryLength = 0;
        long length = 0;
        for (int i = 0; i < query.length; i++) {
            int value = at(packed, i);
            dot += query[i] * value;
            queryLength += (double) query[i] * query[i];
            length += (long) value * value;
        }
        return length == 0 || queryLength == 0 ? 0 : dot / Math.sqrt(queryLength * length);
    }
}
