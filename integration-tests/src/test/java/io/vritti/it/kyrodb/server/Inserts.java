package io.vritti.it.kyrodb.server;

import com.google.common.primitives.Floats;
import io.grpc.StatusException;
import io.vritti.proto.kyrodb.InsertRequest;

/** How one document gets in, from whichever call. */
final class Inserts {

    private static final int DIMENSION_MAX = 4096;

    private final Engine engine;

    Inserts(Engine engine) {
        this.engine = engine;
    }

    /** What the unary call looks at first. */
    static void check(InsertRequest request) throws StatusException {
        if (request.getDocId() == 0) {
            throw Refusal.invalid("doc_id must be >= 1");
        }
        if (request.getEmbeddingCount() == 0) {
            throw Refusal.invalid("embedding cannot be empty");
        }
        if (request.getEmbeddingCount() > DIMENSION_MAX) {
            throw Refusal.invalid(
                    "embedding dimension " + request.getEmbeddingCount() + " exceeds maximum " + DIMENSION_MAX);
        }
        if (!isFinite(request)) {
            throw Refusal.invalid("embedding must contain only finite values (no NaN/Inf)");
        }
    }

    /** What the bulk calls look at first, in their words; not whether it is finite. Null when it may go on. */
    static String complaint(InsertRequest item) {
        if (item.getDocId() == 0) {
            return "Invalid doc_id: 0";
        }
        if (item.getEmbeddingCount() == 0) {
            return "Empty embedding for doc_id " + Long.toUnsignedString(item.getDocId());
        }
        if (item.getEmbeddingCount() > DIMENSION_MAX) {
            return "Embedding dimension " + item.getEmbeddingCount() + " exceeds maximum " + DIMENSION_MAX;
        }
        return null;
    }

    /**
     * @throws StatusException when the id or the quota is the caller's fault
     * @throws EngineException when the engine refuses it
     */
    synchronized void insert(Caller caller, InsertRequest request, boolean mirrored)
            throws StatusException, EngineException {
        long id = caller.global(request.getDocId());
        float[] vector = Floats.toArray(request.getEmbeddingList());
        if (vector.length == engine.dimension() && !isFinite(request)) {
            throw new EngineException("HNSW insert failed after WAL append");
        }
        if (caller.isTenant() && engine.peek(id).isEmpty()) {
            long limit = caller.key().maxVectors();
            if (engine.count(caller::owns) >= limit) {
                throw Refusal.exhausted(
                        "max_vectors quota exceeded: tenant=" + caller.key().tenantId() + " limit=" + limit);
            }
        }
        engine.insert(
                new Document(id, vector, caller.stamped(request.getMetadataMap(), request.getNamespace())), mirrored);
    }

    private static boolean isFinite(InsertRequest request) {
        return request.getEmbeddingList().stream().allMatch(Float::isFinite);
    }
}
