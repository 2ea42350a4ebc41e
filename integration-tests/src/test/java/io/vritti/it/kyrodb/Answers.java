package io.vritti.it.kyrodb;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What came back on a stream, and how it ended. */
public final class Answers<T> implements StreamObserver<T> {

    private static final long WAIT_SECONDS = 60;

    private final List<T> received = new CopyOnWriteArrayList<>();
    private final BlockingQueue<T> arriving = new LinkedBlockingQueue<>();
    private final java.util.concurrent.CompletableFuture<Status> end = new java.util.concurrent.CompletableFuture<>();

    /** Sends all, and says that this was all. */
    <Q> void send(StreamObserver<Q> to, List<Q> items) {
        items.forEach(to::onNext);
        to.onCompleted();
    }

    /** Waits for the next one. */
    public T next() throws InterruptedException {
        T next = arriving.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("no answer within " + WAIT_SECONDS + " s");
        }
        return next;
    }

    /** Waits for the end. */
    public Status status() {
        return end.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    public boolean hasEnded() {
        return end.isDone();
    }

    /** All of them, when it has ended. */
    public List<T> all() {
        status();
        return received;
    }

    /** The one answer of a stream that ended well. */
    public T only() {
        if (!status().isOk()) {
            throw status().asRuntimeException();
        }
        return received.get(0);
    }

    @Override
    public void onNext(T answer) {
        received.add(answer);
        arriving.add(answer);
    }

    @Override
    public void onError(Throwable failure) {
        end.complete(Status.fromThrowable(failure));
    }

    @Override
    public void onCompleted() {
        end.complete(Status.OK);
    }
}
