package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.it.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls of OkHttp are refused, and which run. Run in mode veto, scope all, holdout 0, with each supported version. */
class OkHttpVetoCases {

    private static final MediaType TEXT = MediaType.parse("text/plain");
    private static final MediaType JSON = MediaType.parse("application/json");

    private final OkHttpClient client = new OkHttpClient();
    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() {
        server.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Test
    void what_succeeds_runs_as_often_as_it_is_called() throws Exception {
        server.answer("GET /fine", 200, "fine");
        for (int i = 0; i < 3; i++) {
            assertThat(get("/fine")).isEqualTo(200);
        }
    }

    @Test
    void a_repeat_of_what_was_not_found_is_vetoed_and_never_reaches_the_server() throws Exception {
        assertThat(get("/missing")).isEqualTo(404);

        IOException veto = Veto.of(() -> get("/missing"));

        assertThat(veto).hasMessageContaining("GET " + server.uri("/missing"));
        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void enqueued_the_callback_gets_the_veto_as_a_failure() throws Exception {
        assertThat(enqueued("/missing").get()).isEqualTo(404);

        CompletableFuture<Integer> repeat = enqueued("/missing");

        assertThatThrownBy(repeat::get)
                .isInstanceOfSatisfying(ExecutionException.class, thrown -> Veto.checked(thrown.getCause()));
        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void a_vetoed_call_ends_as_any_that_failed() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        OkHttpClient listening = client.newBuilder()
                .callTimeout(1, TimeUnit.MINUTES)
                .eventListener(new EventListener() {
                    @Override
                    public void callFailed(Call call, IOException thrown) {
                        failed.incrementAndGet();
                    }
                })
                .build();
        Request request = request("/missing").build();
        status(listening, request);

        Veto.of(() -> status(listening, request));

        assertThat(failed).hasValue(1);
        assertThat(listening.dispatcher().runningCallsCount()).isZero();
        assertThat(listening.interceptors()).isEmpty();
        assertThat(listening.networkInterceptors()).isEmpty();
    }

    @Test
    void a_change_made_there_lifts() throws Exception {
        get("/items/1");
        Veto.of(() -> get("/items/1"));

        server.answer("POST /items", 201, "");
        server.answer("GET /items/1", 200, "here");
        post("/items", RequestBody.create(TEXT, "new"));

        assertThat(get("/items/1")).isEqualTo(200);
    }

    @Test
    void another_body_type_of_content_or_header_runs() throws Exception {
        server.answer("POST /orders", 422, "no");
        post("/orders", RequestBody.create(TEXT, "a"));
        Veto.of(() -> post("/orders", RequestBody.create(TEXT, "a")));

        assertThat(post("/orders", RequestBody.create(TEXT, "b"))).isEqualTo(422);
        assertThat(post("/orders", RequestBody.create(JSON, "a"))).isEqualTo(422);
        assertThat(status(
                        client,
                        request("/orders")
                                .header("X-Tenant", "b")
                                .post(RequestBody.create(TEXT, "a"))
                                .build()))
                .isEqualTo(422);
    }

    @Test
    void a_body_of_the_hosts_own_is_written_once_a_request_and_never_vetoed() throws Exception {
        server.answer("POST /upload", 422, "no");
        AtomicInteger written = new AtomicInteger();
        RequestBody own = new RequestBody() {
            @Override
            public MediaType contentType() {
                return TEXT;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                written.incrementAndGet();
                sink.writeUtf8("part");
            }
        };
        for (int i = 1; i <= 3; i++) {
            assertThat(post("/upload", own)).isEqualTo(422);
            assertThat(written).hasValue(i);
        }
    }

    @Test
    void a_credential_that_an_interceptor_adds_is_part_of_the_request() throws Exception {
        server.answer("GET /secure", 401, "no");
        assertThat(status(
                        with(adding("Bearer first-secret-token")),
                        request("/secure").build()))
                .isEqualTo(401);
        Veto.of(() -> status(
                with(adding("Bearer first-secret-token")), request("/secure").build()));

        server.answer("GET /secure", 200, "");
        assertThat(status(
                        with(adding("Bearer second-secret-token")),
                        request("/secure").build()))
                .isEqualTo(200);
    }

    @Test
    void what_a_client_may_add_later_is_not_known_so_that_nothing_is_vetoed() throws Exception {
        server.answer("GET /secure", 401, "no");
        OkHttpClient adding = client.newBuilder()
                .addNetworkInterceptor(adding("Bearer token"))
                .build();
        OkHttpClient answering =
                client.newBuilder().authenticator((route, response) -> null).build();

        for (int i = 0; i < 3; i++) {
            assertThat(status(adding, request("/secure").build())).isEqualTo(401);
            assertThat(status(answering, request("/secure").build())).isEqualTo(401);
        }
    }

    @Test
    void a_redirect_belongs_to_its_call() throws Exception {
        server.answer("GET /old", 302, "", Map.of("Location", "/gone"));
        assertThat(get("/old")).isEqualTo(404);

        Veto.of(() -> get("/old"));

        assertThat(get("/gone")).as("its own call").isEqualTo(404);
    }

    @Test
    void a_request_before_the_time_that_the_server_named_is_delayed() throws Exception {
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        assertThat(get("/limited")).isEqualTo(429);

        assertThat(Veto.of(() -> get("/limited"))).hasMessageContaining("too early");
    }

    @Test
    void a_retry_layer_gets_through_to_a_server_that_is_busy() throws Exception {
        server.answer("GET /busy", 503, "upstream unavailable");
        assertThat(get("/busy")).isEqualTo(503);
        assertThat(get("/busy")).isEqualTo(503);
        server.answer("GET /busy", 200, "");
        assertThat(get("/busy")).isEqualTo(200);
    }

    @Test
    void a_refused_connection_fails_as_always_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port = FreePort.any();
        Request nobody =
                new Request.Builder().url("http://127.0.0.1:" + port + "/").build();
        assertThatThrownBy(() -> status(client, nobody)).isInstanceOf(ConnectException.class);

        Veto.of(() -> status(client, nobody));

        try (Loopback late = Loopback.http(port)) {
            assertThat(status(client, nobody)).isEqualTo(404);
        }
    }

    @Test
    void a_call_that_the_host_cancels_has_not_failed() throws Exception {
        Request request = request("/slow").build();
        server.answer("GET /slow", 200, "");
        OkHttpClient cancelling = with(chain -> {
            chain.call().cancel();
            return chain.proceed(chain.request());
        });
        assertThatThrownBy(() -> status(cancelling, request)).hasMessageContaining("Canceled");

        assertThat(status(client, request)).isEqualTo(200);
    }

    @Test
    void the_body_of_an_error_is_the_hosts_to_read() throws Exception {
        String body = "x".repeat(10_000);
        server.answer("GET /error", 500, body);
        try (Response response = client.newCall(request("/error").build()).execute()) {
            assertThat(response.body().string()).isEqualTo(body);
        }
    }

    @Test
    void a_model_and_a_web_socket_are_never_vetoed() throws Exception {
        server.answer("POST /v1/chat/completions", 422, "no such model");
        for (int i = 0; i < 3; i++) {
            assertThat(post("/v1/chat/completions", RequestBody.create(JSON, "{}")))
                    .isEqualTo(422);
            assertThat(webSocket("/socket").get()).isEqualTo(404);
        }
    }

    private CompletableFuture<Integer> webSocket(String path) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        client.newWebSocket(request(path).build(), new WebSocketListener() {
            @Override
            public void onFailure(WebSocket socket, Throwable thrown, Response response) {
                if (response == null) {
                    status.completeExceptionally(thrown);
                } else {
                    status.complete(response.code());
                }
            }
        });
        return status;
    }

    private CompletableFuture<Integer> enqueued(String path) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        client.newCall(request(path).build()).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException thrown) {
                status.completeExceptionally(thrown);
            }

            @Override
            public void onResponse(Call call, Response response) {
                response.close();
                status.complete(response.code());
            }
        });
        return status;
    }

    private static Interceptor adding(String credential) {
        return chain -> chain.proceed(
                chain.request().newBuilder().header("Authorization", credential).build());
    }

    private OkHttpClient with(Interceptor interceptor) {
        return client.newBuilder().addInterceptor(interceptor).build();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(server.uri(path).toString());
    }

    private int get(String path) throws IOException {
        return status(client, request(path).build());
    }

    private int post(String path, RequestBody body) throws IOException {
        return status(client, request(path).post(body).build());
    }

    private static int status(OkHttpClient sender, Request request) throws IOException {
        try (Response response = sender.newCall(request).execute()) {
            return response.code();
        }
    }
}
