package io.vritti.it.kyrodb.server;

import io.grpc.StatusException;
import io.vritti.it.kyrodb.server.Engine.Found;
import io.vritti.proto.kyrodb.BulkQueryRequest;
import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.QueryRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Documents by their ids. */
final class Reads {

    private static final int IDS_MAX = 10_000;

    private final Engine engine;
    private final Switches switches;

    Reads(Engine engine, Switches switches) {
        this.engine = engine;
        this.switches = switches;
    }

    QueryResponse query(QueryRequest request) throws StatusException {
        if (request.getDocId() == 0) {
            throw Refusal.invalid("doc_id must be non-zero");
        }
        Caller caller = Caller.current();
        Optional<Found> found = engine.query(caller.global(request.getDocId()))
                .filter(one -> caller.sees(one.document(), request.getNamespace()));
        return answer(request.getDocId(), found, request.getIncludeEmbedding());
    }

    BulkQueryResponse bulkQuery(BulkQueryRequest request) throws StatusException {
        if (request.getDocIdsCount() > IDS_MAX) {
            throw Refusal.tooMany(request.getDocIdsCount());
        }
        Caller caller = Caller.current();
        BulkQueryResponse.Builder answer = BulkQueryResponse.newBuilder().setTotalRequested(request.getDocIdsCount());
        int total = 0;
        for (long id : request.getDocIdsList()) {
            Optional<Found> found =
                    engine.peek(caller.global(id)).filter(one -> caller.sees(one.document(), request.getNamespace()));
            answer.addResults(answer(id, found, request.getIncludeEmbeddings()));
            total += found.isPresent() ? 1 : 0;
        }
        lag();
        return answer.setTotalFound(total).build();
    }

    /** {@link Switch#STALE_READS}. */
    private void lag() {
        try {
            TimeUnit.MILLISECONDS.sleep(switches.value(Switch.STALE_READS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static QueryResponse answer(long id, Optional<Found> found, boolean withEmbedding) {
        QueryResponse.Builder answer = QueryResponse.newBuilder().setDocId(id);
        found.ifPresent(one -> {
            answer.setFound(true)
                    .putAllMetadata(Reserved.strip(one.document().metadata()))
                    .setServedFrom(one.tier());
            if (withEmbedding) {
                answer.addAllEmbedding(one.document().floats());
            }
        });
        return answer.build();
    }
}
