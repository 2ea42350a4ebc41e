package io.vritti.store.embedded;

import io.vritti.embed.SevenBits;
import java.util.Arrays;

/**
 * One bit for each number of each vector of a model and space: its sign. Counting the bits that differ from a query's finds the
 * nearest twenty times faster than any loop over numbers (facts.md §2.3). 52 bytes an episode, and an eighth of slack.
 * Not thread-safe.
 */
final class QuantizedVectors {

    private static final int FIRST_ROOM = 64;

    /** Grows by an eighth: memory counts more here than copying. */
    private static final int GROWTH = 8;

    private final int dimension;
    private final int words;
    private long[] bits;
    private int[] rows;
    private int count;

    QuantizedVectors(int dimension) {
        this(dimension, new long[FIRST_ROOM * wordsOf(dimension)], new int[FIRST_ROOM], 0);
    }

    /** As kept in a file. */
    QuantizedVectors(int dimension, long[] bits, int[] rows, int count) {
        this.dimension = dimension;
        this.words = wordsOf(dimension);
        this.bits = bits;
        this.rows = rows;
        this.count = count;
    }

    static int wordsOf(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    int dimension() {
        return dimension;
    }

    int count() {
        return count;
    }

    long[] bits() {
        return bits;
    }

    int[] rows() {
        return rows;
    }

    /**
     * @param row number of the vector's row in the database
     * @param vector {@link SevenBits}
     */
    void add(int row, byte[] vector) {
        if (count == rows.length) {
            int room = count + Math.max(FIRST_ROOM, count / GROWTH);
            rows = Arrays.copyOf(rows, room);
            bits = Arrays.copyOf(bits, room * words);
        }
        rows[count] = row;
        for (int i = 0; i < dimension; i++) {
            if (SevenBits.at(vector, i) > 0) {
                bits[count * words + (i >> 6)] |= 1L << i;
            }
        }
        count++;
    }

    /**
     * The rows whose codes differ least from the query's, in no order; a few more than asked for where several differ equally.
     */
    int[] nearest(float[] query, int most) {
        long[] code = codeOf(query);
        short[] distances = new short[count];
        int[] soMany = new int[words * Long.SIZE + 1];
        for (int i = 0, at = 0; i < count; i++) {
            int distance = 0;
            for (int w = 0; w < words; w++) {
                distance += Long.bitCount(bits[at++] ^ code[w]);
            }
            distances[i] = (short) distance;
            soMany[distance]++;
        }
        int limit = 0;
        int found = soMany[0];
        while (found < most && limit < soMany.length - 1) {
            found += soMany[++limit];
        }
        int[] nearest = new int[found];
        for (int i = 0, n = 0; n < found; i++) {
            if (distances[i] <= limit) {
                nearest[n++] = rows[i];
            }
        }
        return nearest;
    }

    private long[] codeOf(float[] query) {
        long[] code = new long[words];
        for (int i = 0; i < query.length; i++) {
            if (query[i] > 0) {
                code[i >> 6] |= 1L << i;
            }
        }
        return code;
    }
}
