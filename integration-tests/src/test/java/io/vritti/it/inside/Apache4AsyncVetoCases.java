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
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.nio.entity.NStringEntity;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.Test;

/** The cases with the async client of Apache HttpClient 4. */
class Apache4AsyncVetoCases extends ClientVetoCases {

    private final CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();

    Apache4AsyncVetoCases() {
        client.start();
    }

    @Override
    Closeable client() {
        return client;
    }

    @Override
    int get(URI uri) throws IOException {
        return status(new HttpGet(uri));
    }

    /** Without a callback. */
    @Override
    void getHandled(URI uri) throws IOException {
        try {
            client.execute(new HttpGet(uri), null).get(1, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed.getCause());
        } catch (Exception stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    @Override
    void getWithin(URI uri, int millis) throws IOException {
        HttpGet get = new HttpGet(uri);
        get.setConfig(RequestConfig.custom().setSocketTimeout(millis).build());
        status(get);
    }

    @Override
    void getRootOf(String host, int port) throws IOException {
        Callback callback = new Callback();
        callback.answer.of(
                client.execute(new HttpHost(host, port, "http"), new BasicHttpRequest("GET", "/"), callback));
    }

    @Override
    String text(URI uri) throws IOException {
        return EntityUtils.toString(sent(new HttpGet(uri)).getEntity());
    }

    @Override
    int post(URI uri, String body) throws IOException {
        return post(uri, new NStringEntity(body, ContentType.TEXT_PLAIN));
    }

    @Override
    int post(URI uri, InputStream body) throws IOException {
        return post(uri, new InputStreamEntity(body, 3));
    }

    private int post(URI uri, HttpEntity body) throws IOException {
        HttpPost post = new HttpPost(uri);
        post.setEntity(body);
        return status(post);
    }

    @Test
    void a_call_that_the_host_cancels_or_aborts_has_not_failed() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            for (int i = 0; i < 2; i++) {
                Callback callback = new Callback();
                Future<HttpResponse> future = client.execute(new HttpGet(silent.uri()), callback);
                future.cancel(true);
                assertThat(future.isCancelled()).isTrue();
                assertThat(callback.answer.isCancelled()).isTrue();
                Callback aborted = new Callback();
                HttpGet get = new HttpGet(silent.uri());
                client.execute(get, aborted);
                get.abort();
                assertThat(aborted.answer.isCancelled()).isTrue();
            }
        }
    }

    @Test
    void a_call_that_a_callback_makes_gets_its_veto_on_the_same_thread() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + FreePort.any() + "/");
        assertThatThrownBy(() -> get(nobody)).isInstanceOf(IOException.class);

        CompletableFuture<HttpResponse> second = new CompletableFuture<>();
        sent(
                new HttpGet(server().uri("/any")),
                () -> client.execute(new HttpGet(nobody), new FutureCallback<>() {
                    @Override
                    public void completed(HttpResponse response) {
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

    private int status(HttpUriRequest request) throws IOException {
        return sent(request).getStatusLine().getStatusCode();
    }

    private HttpResponse sent(HttpUriRequest request) throws IOException {
        return sent(request, () -> {});
    }

    private HttpResponse sent(HttpUriRequest request, Runnable then) throws IOException {
        Callback callback = new Callback() {
            @Override
            public void completed(HttpResponse response) {
                then.run();
                super.completed(response);
            }
        };
        return callback.answer.of(client.execute(request, callback));
    }

    private static class Callback implements FutureCallback<HttpResponse> {

        private final Answer<HttpResponse> answer = new Answer<>();

        @Override
        public void completed(HttpResponse response) {
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
