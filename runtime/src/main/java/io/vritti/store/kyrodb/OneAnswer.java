package io.vritti.store.kyrodb;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/** The answer to a call, or to a stream that has one. */
final class OneAnswer<T> implements StreamObserver<T> {

    final CompletableFuture<T> future = new CompletableFuture<>();

    @Override
    public void onNext(T response) {
        future.complete(response);
    }

    @Override
    public void onError(Throwable failure) {
        future.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        future.completeExceptionally(
                Status.INTERNAL.withDescription("no answer").asRuntimeException());
    }
}
