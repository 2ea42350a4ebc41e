package io.vritti.it.kyrodb.server;

import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Searches in small batches, closed by their size, by 2 ms, or by the end of the stream, and answers in order. One bad item
 * ends the stream, and what else is ready in that moment is lost.
 */
final class BulkSearchStream implements StreamObserver<SearchRequest> {

    private static final int BATCH_MAX = 128;
    private static final long BATCH_MILLIS = 2;
    private static final int ITEMS_MAX = 10_000;

    private final Searches searches;
    private final RateLimits limits;
    private final Switches switches;
    private final ScheduledExecutorService timer;
    private final Caller caller;
    private final StreamObserver<SearchResponse> answers;
    private final List<SearchRequest> batch = new ArrayList<>();
    private ScheduledFuture<?> due;
    private int items;
    private boolean over;

    BulkSearchStream(
            Searches searches,
            RateLimits limits,
            Switches switches,
            ScheduledExecutorService timer,
            StreamObserver<SearchResponse> answers) {
        this.searches = searches;
        this.limits = limits;
        this.switches = switches;
        this.timer = timer;
        this.answers = answers;
        caller = Caller.current();
    }

    @Override
    public synchronized void onNext(SearchRequest item) {
        if (over) {
            return;
        }
        try {
            limits.take(caller);
            if (++items > ITEMS_MAX) {
                throw Refusal.exhausted("bulk_search batch size exceeds maximum " + ITEMS_MAX);
            }
        } catch (StatusException e) {
            end(e);
            return;
        }
        batch.add(item);
        if (batch.size() == BATCH_MAX) {
            flush();
        } else if (batch.size() == 1) {
            due = timer.schedule(this::flush, BATCH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        over = true;
    }

    @Override
    public synchronized void onCompleted() {
        flush();
        if (!over) {
            over = true;
            answers.onCompleted();
        }
    }

    private synchronized void flush() {
        if (due != null) {
            due.cancel(false);
        }
        if (over) {
            return;
        }
        List<SearchResponse> ready = new ArrayList<>();
        try {
            for (int i = 0; i < batch.size(); i++) {
                ready.add(searches.strictly(batch.get(i), i, caller));
            }
        } catch (StatusException e) {
            if (!switches.on(Switch.LOST_ANSWERS)) {
                ready.forEach(answers::onNext);
            }
            end(e);
            return;
        } finally {
            batch.clear();
        }
        ready.forEach(answers::onNext);
    }

    private void end(StatusException why) {
        over = true;
        answers.onError(why);
    }
}
