package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.ContentResponse;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.util.InputStreamContentProvider;
import org.eclipse.jetty.client.util.StringContentProvider;
import org.junit.jupiter.api.Test;

/** The cases with Jetty's client: of 9.4 to 11 as it stands here, of 12 with the names that its types have there. */
class JettyVetoCases extends ClientVetoCases {

    private final HttpClient client = new HttpClient();

    JettyVetoCases() throws Exception {
        client.start();
    }

    @Override
    Closeable client() {
        return () -> {
            try {
                client.stop();
            } catch (Exception stuck) {
                throw new IOException(stuck);
            }
        };
    }

    @Override
    int get(URI uri) throws IOException {
        return sent(client.newRequest(uri)).getStatus();
    }

    /** With a listener of its own. */
    @Override
    void getHandled(URI uri) throws IOException {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        client.newRequest(uri).send(result -> {
            if (result.isFailed()) {
                status.completeExceptionally(result.getFailure());
            } else {
                status.complete(result.getResponse().getStatus());
            }
        });
        try {
            status.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw known(failed);
        } catch (InterruptedException | TimeoutException stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    @Override
    void getWithin(URI uri, int millis) throws IOException {
        sent(client.newRequest(uri).idleTimeout(millis, TimeUnit.MILLISECONDS));
    }

    @Override
    void getRootOf(String host, int port) throws IOException {
        sent(client.newRequest(host, port));
    }

    @Override
    String text(URI uri) throws IOException {
        return sent(client.newRequest(uri)).getContentAsString();
    }

    @Override
    int post(URI uri, String body) throws IOException {
        return sent(client.newRequest(uri).method("POST").content(new StringContentProvider(body)))
                .getStatus();
    }

    @Override
    int post(URI uri, InputStream body) throws IOException {
        return sent(client.newRequest(uri).method("POST").content(new InputStreamContentProvider(body)))
                .getStatus();
    }

    @Test
    void a_refused_request_opens_no_connection_and_ends_for_all_who_wait() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + FreePort.any() + "/");
        assertThat(failureOf(nobody)).isInstanceOf(IOException.class);

        Veto.checked(failureOf(nobody));

        assertThat(client.getDestinations()).allSatisfy(destination -> assertThat(destination.toString())
                .contains("queue=0"));
    }

    @Test
    void a_call_that_the_host_aborts_has_not_failed() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture<Throwable> failure = new CompletableFuture<>();
                Request request = client.newRequest(silent.uri());
                request.send(result -> failure.complete(result.getFailure()));
                IllegalStateException reason = new IllegalStateException("not wanted any more");
                request.abort(reason);
                assertThat(failure.get(1, TimeUnit.MINUTES)).isSameAs(reason);
            }
        }
    }

    private Throwable failureOf(URI uri) throws Exception {
        CompletableFuture<Throwable> early = new CompletableFuture<>();
        CompletableFuture<Throwable> late = new CompletableFuture<>();
        client.newRequest(uri)
                .onResponseFailure((response, thrown) -> early.complete(thrown))
                .send(result -> late.complete(result.getFailure()));
        Throwable failure = late.get(1, TimeUnit.MINUTES);
        assertThat(early.get(1, TimeUnit.MINUTES)).isSameAs(failure);
        return failure;
    }

    private static ContentResponse sent(Request request) throws IOException {
        try {
            return request.send();
        } catch (ExecutionException failed) {
            throw known(failed);
        } catch (TimeoutException late) {
            throw new InterruptedIOException(late.toString());
        } catch (InterruptedException stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    private static IOException known(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof TimeoutException) {
            return new InterruptedIOException(cause.toString());
        }
        return cause instanceof IOException known ? known : new IOException(failed);
    }
}
