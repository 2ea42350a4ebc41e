package io.vritti.it.kyrodb.server;

import com.google.common.primitives.Floats;
import java.util.List;
import java.util.Map;

/**
 * What is stored.
 *
 * @param id of the whole instance; a tenant's own are in the lower half of it
 * @param vector as stored: normalised
 * @param metadata with the reserved keys
 */
record Document(long id, float[] vector, Map<String, String> metadata) {

    Document with(Map<String, String> other) {
        return new Document(id, vector, other);
    }

    List<Float> floats() {
        return Floats.asList(vector);
    }
}
