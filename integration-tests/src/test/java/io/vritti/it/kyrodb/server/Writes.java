package io.vritti.it.kyrodb.server;

import io.grpc.StatusException;
import io.vritti.proto.kyrodb.BatchDeleteRequest;
import io.vritti.proto.kyrodb.BatchDeleteResponse;
import io.vritti.proto.kyrodb.DeleteRequest;
import io.vritti.proto.kyrodb.DeleteResponse;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.proto.kyrodb.UpdateMetadataResponse;
import java.util.LinkedHashSet;
import java.util.Set;

/** The unary calls that change something. */
final class Writes {

    private static final int IDS_MAX = 10_000;

    private final Engine engine;
    private final Inserts inserts;

    Writes(Engine engine, Inserts inserts) {
        this.engine = engine;
        this.inserts = inserts;
    }

    InsertResponse insert(InsertRequest request) throws StatusException {
        Inserts.check(request);
        try {
            inserts.insert(Caller.current(), request, true);
        } catch (EngineException e) {
            throw Refusal.failed("Insert", e);
        }
        return InsertResponse.newBuilder()
                .setSuccess(true)
                .setInsertedAt(System.currentTimeMillis() / 1000)
                .setTier(InsertResponse.Tier.COLD_TIER)
                .setTotalInserted(1)
                .build();
    }

    DeleteResponse delete(DeleteRequest request) throws StatusException {
        if (request.getDocId() == 0) {
            throw Refusal.invalid("doc_id must be >= 1");
        }
        Caller caller = Caller.current();
        try {
            boolean existed = engine.delete(
                    caller.global(request.getDocId()),
                    document -> caller.sees(document, request.getNamespace()),
                    "Delete");
            return DeleteResponse.newBuilder()
                    .setSuccess(true)
                    .setExisted(existed)
                    .build();
        } catch (EngineException e) {
            throw Refusal.failed("Delete", e);
        }
    }

    UpdateMetadataResponse update(UpdateMetadataRequest request) throws StatusException {
        if (request.getDocId() == 0) {
            throw Refusal.invalid("doc_id must be non-zero");
        }
        Caller caller = Caller.current();
        try {
            boolean existed = engine.update(
                    caller.global(request.getDocId()),
                    request.getMetadataMap(),
                    request.getMerge(),
                    document -> caller.sees(document, request.getNamespace()));
            return UpdateMetadataResponse.newBuilder()
                    .setSuccess(true)
                    .setExisted(existed)
                    .build();
        } catch (EngineException e) {
            throw Refusal.failed("Metadata update", e);
        }
    }

    BatchDeleteResponse batchDelete(BatchDeleteRequest request) throws StatusException {
        Caller caller = Caller.current();
        try {
            int deleted = switch (request.getDeleteCriteriaCase()) {
                case DELETECRITERIA_NOT_SET -> throw Refusal.invalid("No delete criteria provided");
                case IDS -> deleteIds(caller, request);
                case FILTER ->
                    engine.deleteAll(document -> caller.sees(document, request.getNamespace())
                            && Filter.matches(request.getFilter(), document.metadata()));
            };
            return BatchDeleteResponse.newBuilder()
                    .setSuccess(true)
                    .setDeletedCount(deleted)
                    .build();
        } catch (EngineException e) {
            throw Refusal.failed("Batch delete", e);
        }
    }

    private int deleteIds(Caller caller, BatchDeleteRequest request) throws StatusException, EngineException {
        int count = request.getIds().getDocIdsCount();
        if (count > IDS_MAX) {
            throw Refusal.tooMany(count);
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (long id : request.getIds().getDocIdsList()) {
            ids.add(caller.global(id));
        }
        int deleted = 0;
        for (long id : ids) {
            if (engine.delete(id, document -> caller.sees(document, request.getNamespace()), "Batch delete")) {
                deleted++;
            }
        }
        return deleted;
    }
}
