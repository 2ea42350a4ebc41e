package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.it.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

/** The cases with the async client of Apache HttpClient 5. */
class Apache5AsyncVetoCases extends ClientVetoCases {

    private final CloseableHttpAsyncClient client =
            HttpAsyncClients.custom().disableAutomaticRetries().build();

    Apache5AsyncVetoCases() {
        client.start();
    }

    @Override
    Closeable client() {
        return client;
    }

    @Override
    int get(URI uri) throws IOException {
        return sent(new SimpleHttpRequest("GET", uri)).getCode();
    }

    /** Without a callback. */
    @Override
    void getHandled(URI uri) throws IOException {
        try {
            client.execute(new SimpleHttpRequest("GET", uri), null).get(1, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed.getCause());
        } catch (Exception stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    @Override
    void getWithin(URI uri, int millis) throws IOException {
        SimpleHttpRequest get = new SimpleHttpRequest("GET", uri);
        get.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .build());
        sent(get);
    }

    @Override
    void getRootOf(String host, int port) throws IOException {
        Callback callback = new Callback();
        callback.answer.of(client.execute(
                new HttpHost("http", host, port),
                new BasicRequestProducer(new BasicHttpRequest("GET", "/"), null),
                SimpleResponseConsumer.create(),
                null,
                null,
                callback));
    }

    @Override
    String text(URI uri) throws IOException {
        return sent(new SimpleHttpRequest("GET", uri)).getBodyText();
    }

    @Override
    int post(URI uri, String body) throws IOException {
        SimpleHttpRequest post = new SimpleHttpRequest("POST", uri);
        post.setBody(body, ContentType.TEXT_PLAIN);
        return sent(post).getCode();
    }

    /** With a producer of the body that gives it once. */
    @Override
    int post(URI uri, InputStream body) throws IOException {
        Callback callback = new Callback();
        byte[] bytes = new byte[3];
        assertThat(body.read(bytes, 0, 3)).isEqualTo(3);
        return callback.answer
                .of(client.execute(
                        new BasicRequestProducer(
                                new BasicHttpRequest("POST", uri),
                                new BasicAsyncEntityProducer(bytes, ContentType.TEXT_PLAIN)),
                        SimpleResponseConsumer.create(),
                        callback))
                .getCode();
    }

    @Test
    void a_call_that_the_host_cancels_has_not_failed() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            for (int i = 0; i < 2; i++) {
                Callback callback = new Callback();
                Future<SimpleHttpResponse> future =
                        client.execute(new SimpleHttpRequest("GET", silent.uri()), callback);
                assertThat(future.cancel(true)).isTrue();
                assertThat(callback.answer.isCancelled()).isTrue();
            }
        }
    }

    @Test
    void a_call_that_a_callback_makes_gets_its_veto_on_the_same_thread() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + FreePort.any() + "/");
        assertThatThrownBy(() -> get(nobody)).isInstanceOf(IOException.class);

        CompletableFuture<SimpleHttpResponse> second = new CompletableFuture<>();
        sent(
                new SimpleHttpRequest("GET", server().uri("/any")),
                () -> client.execute(new SimpleHttpRequest("GET", nobody), new FutureCallback<>() {
                    @Override
                    public void completed(SimpleHttpResponse response) {
                        second.complete(response);
                    }

                    @Override
                    public void failed(Exception thrown) {
                        second.completeExceptionally(thrown);
                    }

                    @Override
                    public void cancelled() {
                        second.cancel(false);
                    }
                }));

        assertThat(second)
                .failsWithin(1, TimeUnit.MINUTES)
                .withThrowableOfType(ExecutionException.class)
                .satisfies(thrown -> Veto.checked(thrown.getCause()));
    }

    private SimpleHttpResponse sent(SimpleHttpRequest request) throws IOException {
        return sent(request, () -> {});
    }

    private SimpleHttpResponse sent(SimpleHttpRequest request, Runnable then) throws IOException {
        Callback callback = new Callback() {
            @Override
            public void completed(SimpleHttpResponse response) {
                then.run();
                super.completed(response);
            }
        };
        return callback.answer.of(
                client.execute(SimpleRequestProducer.create(request), SimpleResponseConsumer.create(), callback));
    }

    private static class Callback implements FutureCallback<SimpleHttpResponse> {

        private final Answer<SimpleHttpResponse> answer = new Answer<>();

        @Override
        public void completed(SimpleHttpResponse response) {
            answer.completed(response);
        }

        @Override
        public void failed(Exception thrown) {
            answer.failed(thrown);
        }

        @Override
        public void cancelled() {
            answer.cancelled();
        }
    }
}
