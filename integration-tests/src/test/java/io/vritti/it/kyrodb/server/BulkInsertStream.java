package io.vritti.it.kyrodb.server;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;

/** Stores item after item, each for good and visible at once; what is wrong with one is counted, and only the last such text told. */
final class BulkInsertStream implements StreamObserver<InsertRequest> {

    private static final int ITEMS_MAX = 10_000;

    private final Inserts inserts;
    private final RateLimits limits;
    private final Switches switches;
    private final Caller caller;
    private final StreamObserver<InsertResponse> answer;
    private int items;
    private long failed;
    private long inserted;
    private String error = "";
    private boolean over;

    BulkInsertStream(Inserts inserts, RateLimits limits, Switches switches, StreamObserver<InsertResponse> answer) {
        this.inserts = inserts;
        this.limits = limits;
        this.switches = switches;
        this.answer = answer;
        caller = Caller.current();
        take();
    }

    @Override
    public void onNext(InsertRequest item) {
        if (over || !take()) {
            return;
        }
        if (++items > ITEMS_MAX) {
            fail("Batch size exceeds maximum " + ITEMS_MAX);
            onCompleted();
            return;
        }
        String complaint = Inserts.complaint(item);
        if (complaint != null) {
            fail(complaint);
            return;
        }
        try {
            inserts.insert(caller, item, true);
            inserted++;
        } catch (EngineException e) {
            fail(e.getMessage());
        } catch (StatusException e) {
            fail(e.getStatus().getDescription());
        }
        if (switches.countsDown(Switch.BREAK_STREAM)) {
            over = true;
            answer.onError(Status.UNAVAILABLE
                    .withDescription("Connection reset by peer")
                    .asException());
        }
    }

    @Override
    public void onError(Throwable gone) {
        over = true;
    }

    @Override
    public void onCompleted() {
        if (over) {
            return;
        }
        over = true;
        answer.onNext(InsertResponse.newBuilder()
                .setSuccess(failed == 0)
                .setError(error)
                .setInsertedAt(System.currentTimeMillis() / 1000)
                .setTier(InsertResponse.Tier.COLD_TIER)
                .setTotalInserted(inserted)
                .setTotalFailed(failed)
                .build());
        answer.onCompleted();
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

    private void fail(String why) {
        failed++;
        error = why;
    }
}
