package io.vritti.store.embedded;

import io.vritti.embed.SevenBits;
import java.util.HashMap;
import java.util.Map;

/**
 * The codes of all vectors, apart by model and space. Not thread-safe.
 */
final class QuantizedVectorIndex {

    private final Map<Part, QuantizedVectors> parts = new HashMap<>();
    private int lastRow;

    /**
     * Which vectors may be compared.
     *
     * @param model number of the model's {@link StringTable word}
     * @param space number of the space's word
     */
    record Part(int model, int space) {}

    Map<Part, QuantizedVectors> parts() {
        return parts;
    }

    /** The highest row that was added. */
    int lastRow() {
        return lastRow;
    }

    int count() {
        return parts.values().stream().mapToInt(QuantizedVectors::count).sum();
    }

    void add(Part part, int row, byte[] vector) {
        parts.computeIfAbsent(part, any -> new QuantizedVectors(SevenBits.dimension(vector)))
                .add(row, vector);
        lastRow = Math.max(lastRow, row);
    }

    void add(Part part, QuantizedVectors codes) {
        parts.put(part, codes);
        for (int i = 0; i < codes.count(); i++) {
            lastRow = Math.max(lastRow, codes.rows()[i]);
        }
    }

    /** Rows that may hold the nearest vectors; none of another dimension. */
    int[] nearest(Part part, float[] query, int most) {
        QuantizedVectors codes = parts.get(part);
        return codes == null || codes.dimension() != query.length ? new int[0] : codes.nearest(query, most);
    }

    /** @return 0 for none */
    int count(Part part) {
        QuantizedVectors codes = parts.get(part);
        return codes == null ? 0 : codes.count();
    }
}
