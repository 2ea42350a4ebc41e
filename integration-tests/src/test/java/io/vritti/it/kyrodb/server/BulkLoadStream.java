package io.vritti.it.kyrodb.server;

import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.BulkLoadResponse;
import io.vritti.proto.kyrodb.InsertRequest;
import java.util.ArrayList;
import java.util.List;

/** Gathers the items and stores them at the end, past the mirror. Why the engine refused one is not told. */
final class BulkLoadStream implements StreamObserver<InsertRequest> {

    private static final int CHUNK = 10_000;

    private final Inserts inserts;
    private final RateLimits limits;
    private final Caller caller;
    private final StreamObserver<BulkLoadResponse> answer;
    private final List<InsertRequest> chunk = new ArrayList<>();
    private final long startNanos = System.nanoTime();
    private long loaded;
    private long invalid;
    private long refused;
    private String lastError = "";
    private boolean over;

    BulkLoadStream(Inserts inserts, RateLimits limits, StreamObserver<BulkLoadResponse> answer) {
        this.inserts = inserts;
        this.limits = limits;
        this.answer = answer;
        caller = Caller.current();
        take();
    }

    @Override
    public void onNext(InsertRequest item) {
        if (over || !take()) {
            return;
        }
        String complaint = Inserts.complaint(item);
        if (complaint == null) {
            try {
                caller.global(item.getDocId());
            } catch (StatusException e) {
                complaint = e.getStatus().getDescription();
            }
        }
        if (complaint != null) {
            invalid++;
            lastError = item.getDocId() == 0 ? complaint + " (must be >= 1)" : complaint;
            return;
        }
        chunk.add(item);
        if (chunk.size() == CHUNK) {
            load();
        }
    }

    @Override
    public void onError(Throwable gone) {
        over = true;
    }

    @Override
    public void onCompleted() {
        if (over || !load()) {
            return;
        }
        over = true;
        float millis = (System.nanoTime() - startNanos) / 1e6f;
        long failed = invalid + refused;
        answer.onNext(BulkLoadResponse.newBuilder()
                .setSuccess(failed == 0)
                .setError(failed == 0 ? "" : summary())
                .setTotalLoaded(loaded)
                .setTotalFailed(failed)
                .setLoadDurationMs(loaded == 0 ? 0 : millis)
                .setAvgInsertRate(loaded == 0 ? 0 : loaded / millis * 1000)
                .build());
        answer.onCompleted();
    }

    private String summary() {
        return "Loaded " + loaded + " docs; " + invalid + " failed validation, " + refused + " failed insertion"
                + (lastError.isEmpty() ? "" : "; last_error=" + lastError);
    }

    private boolean load() {
        for (InsertRequest item : chunk) {
            try {
                inserts.insert(caller, item, false);
                loaded++;
            } catch (EngineException e) {
                refused++;
            } catch (StatusException e) {
                over = true;
                answer.onError(e);
                return false;
            }
        }
        chunk.clear();
        return true;
    }

    private boolean take() {
        try {
            limits.take(caller);
            return true;
        } catch (StatusException e) {
            over = true;
            answer.onError(e);
            return false;
        }
    }
}
