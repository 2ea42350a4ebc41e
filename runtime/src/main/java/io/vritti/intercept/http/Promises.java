package io.vritti.intercept.http;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Asynchronous calls whose ends have not been learnt. A thread of the host that waits for a future may go on before the callback has
 * run that learns of its end: so the end of the latest call to an address is learnt before the next one is judged.
 */
final class Promises {

    /** A host with more calls under way does not send them one after the other. */
    private static final int MOST = 1_000;

    private final Map<URI, Promise<?>> latest = new ConcurrentHashMap<>();

    /** @param end takes, once, what the future ended with */
    <T> void follow(URI address, CompletableFuture<T> future, BiConsumer<Object, Throwable> end) {
        Promise<T> promise = new Promise<>(future, end);
        if (latest.size() < MOST) {
            latest.put(address, promise);
        }
        future.whenComplete((result, failure) -> {
            promise.learn(result, failure);
            latest.remove(address, promise);
        });
    }

    /** Returns when the end of the latest call to an address is learnt, if it has ended. */
    void learn(URI address) {
        Promise<?> promise = latest.get(address);
        if (promise != null) {
            promise.learn();
        }
    }

    private static final class Promise<T> {

        private final CompletableFuture<T> future;
        private final BiConsumer<Object, Throwable> end;
        private boolean learnt;

        Promise(CompletableFuture<T> future, BiConsumer<Object, Throwable> end) {
            this.future = future;
            this.end = end;
        }

        void learn() {
            if (future.isDone()) {
                future.whenComplete(this::learn);
            }
        }

        /** Who comes second waits for the first. */
        synchronized void learn(Object result, Throwable failure) {
            if (!learnt) {
                learnt = true;
                end.accept(result, failure);
            }
        }
    }
}
