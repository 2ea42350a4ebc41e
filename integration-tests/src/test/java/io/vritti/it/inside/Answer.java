package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of an asynchronous call as a callback and a future tell it: both alike. */
final class Answer<T> {

    private static final long LIMIT_SECONDS = 60;

    private final CompletableFuture<T> called = new CompletableFuture<>();

    void completed(T result) {
        assertThat(called.complete(result)).as("called once").isTrue();
    }

    void failed(Exception thrown) {
        assertThat(called.completeExceptionally(thrown)).as("called once").isTrue();
    }

    void cancelled() {
        assertThat(called.cancel(false)).as("called once").isTrue();
    }

    boolean isCancelled() {
        return called.isCancelled();
    }

    /** @throws IOException what both failed with */
    T of(Future<T> future) throws IOException {
        try {
            T result = future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(called.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isSameAs(result);
            return result;
        } catch (ExecutionException failed) {
            assertThat(called)
                    .failsWithin(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class)
                    .withCause(failed.getCause());
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed);
        } catch (InterruptedException | TimeoutException stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
