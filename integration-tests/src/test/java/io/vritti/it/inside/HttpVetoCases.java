package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vritti.it.FreePort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requests of {@code java.net.http.HttpClient} are refused, and which run. Run in mode veto, scope all, holdout 0. */
class HttpVetoCases {

    private final HttpClient client = HttpClient.newHttpClient();
    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_repeat_of_what_was_not_found_is_vetoed_and_never_reaches_the_server() throws Exception {
        assertThat(get("/missing")).isEqualTo(404);

        IOException veto = Veto.of(() -> get("/missing"));

        assertThat(veto).hasMessageContaining("GET " + server.uri("/missing"));
        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void a_repeat_of_what_was_rejected_is_vetoed() throws Exception {
        server.answer("POST /orders", 422, "{\"message\":\"qty must be positive\"}");
        assertThat(post("/orders", "{\"qty\":-1}")).isEqualTo(422);

        IOException veto = Veto.of(() -> post("/orders", "{\"qty\":-1}"));

        assertThat(veto).hasMessageContaining("qty must be positive");
    }

    @Test
    void a_repeat_of_a_conflict_is_vetoed_until_something_was_deleted_there() throws Exception {
        server.answer("POST /names/bob", 409, "{\"message\":\"already exists\"}");
        post("/names/bob", "x");
        Veto.of(() -> post("/names/bob", "x"));

        server.answer("DELETE /names/bob", 204, "");
        server.answer("POST /names/bob", 201, "");
        assertThat(send(request("/names/bob").DELETE())).isEqualTo(204);

        assertThat(post("/names/bob", "x")).isEqualTo(201);
    }

    @Test
    void a_repeat_with_the_same_credential_is_vetoed_and_another_credential_runs() throws Exception {
        server.answer("GET /secure", 401, "{\"message\":\"Bad credentials\"}");
        assertThat(getAs("Bearer first-secret-token")).isEqualTo(401);

        IOException veto = Veto.of(() -> getAs("Bearer first-secret-token"));
        assertThat(veto.getMessage()).doesNotContain("first-secret-token");

        server.answer("GET /secure", 200, "");
        assertThat(getAs("Bearer second-secret-token")).isEqualTo(200);
    }

    @Test
    void sent_and_left_to_a_future_the_future_fails() throws Exception {
        assertThat(getLater("/missing").get()).isEqualTo(404);
        letItBeKnown();

        CompletableFuture<Integer> future = getLater("/missing");

        assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class);
        Veto.checked(catchThrowable(future::get).getCause());
        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void what_failed_sent_and_awaited_is_known_when_sent_to_a_future() throws Exception {
        get("/missing");

        assertThatThrownBy(() -> getLater("/missing").get()).hasMessageContaining("NOT EXECUTED");
    }

    @Test
    void another_method_path_query_header_or_body_runs() throws Exception {
        server.answer("POST /orders", 422, "no");
        get("/missing");
        post("/orders", "a");

        assertThat(send(request("/missing").method("HEAD", BodyPublishers.noBody())))
                .isEqualTo(404);
        assertThat(get("/Missing")).isEqualTo(404);
        assertThat(get("/missing?page=2")).isEqualTo(404);
        assertThat(send(request("/missing").header("X-Tenant", "b"))).isEqualTo(404);
        assertThat(post("/orders", "b")).isEqualTo(422);
    }

    @Test
    void a_header_that_varies_by_itself_makes_no_difference() throws Exception {
        send(request("/missing").header("X-Request-Id", "1"));

        Veto.of(() -> send(request("/missing").header("X-Request-Id", "2")));
    }

    @Test
    void a_change_made_there_lifts() throws Exception {
        get("/items/1");
        Veto.of(() -> get("/items/1"));

        server.answer("POST /items", 201, "");
        server.answer("GET /items/1", 200, "here");
        post("/items", "new");

        assertThat(get("/items/1")).isEqualTo(200);
    }

    @Test
    void a_body_that_cannot_be_known_is_never_vetoed() throws Exception {
        server.answer("POST /upload", 422, "no");

        for (int i = 0; i < 3; i++) {
            assertThat(send(request("/upload")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3])))))
                    .isEqualTo(422);
        }
    }

    @Test
    void a_request_before_the_time_that_the_server_named_is_delayed_and_runs_after_it() throws Exception {
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "2"));
        assertThat(get("/limited")).isEqualTo(429);
        assertThat(Veto.of(() -> get("/limited"))).hasMessageContaining("too early");
        server.answer("GET /limited", 200, "");

        TimeUnit.MILLISECONDS.sleep(2_000);

        assertThat(get("/limited")).isEqualTo(200);
        assertThat(server.requests("GET /limited")).isEqualTo(2);
    }

    @Test
    void a_time_that_has_come_by_the_clock_of_the_server_is_not_waited_for() throws Exception {
        server.answer("GET /dated", 429, "slow down", Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"));
        assertThat(get("/dated")).isEqualTo(429);
        assertThat(get("/dated")).isEqualTo(429);
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
    void a_server_that_is_overloaded_for_a_moment_gets_its_next_request() throws Exception {
        server.answer("GET /busy", 503, "upstream unavailable");
        get("/busy");
        server.answer("GET /busy", 200, "");

        TimeUnit.MILLISECONDS.sleep(2_100);

        assertThat(get("/busy")).isEqualTo(200);
    }

    @Test
    void a_model_is_never_vetoed() throws Exception {
        server.answer("POST /v1/chat/completions", 422, "no such model");

        for (int i = 0; i < 4; i++) {
            assertThat(post("/v1/chat/completions", "{}")).isEqualTo(422);
        }
    }

    @Test
    void a_refused_connection_fails_as_always_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port = FreePort.any();
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(nobody))).isInstanceOf(ConnectException.class);

        Veto.of(() -> send(HttpRequest.newBuilder(nobody)));

        try (Loopback late = Loopback.http(port)) {
            assertThat(send(HttpRequest.newBuilder(late.uri("/")))).isEqualTo(404);
        }
    }

    @Test
    void the_body_of_an_error_is_the_hosts_to_read_in_every_form() throws Exception {
        String body = "x".repeat(10_000);
        server.answer("GET /error", 500, body);

        assertThat(client.send(request("/error").header("n", "1").build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo(body);
        assertThat(client.send(request("/error").header("n", "2").build(), BodyHandlers.ofInputStream())
                        .body())
                .hasContent(body);
        assertThat(client.send(request("/error").header("n", "3").build(), BodyHandlers.ofByteArray())
                        .body())
                .asString()
                .isEqualTo(body);
    }

    @Test
    void over_tls_it_is_the_same(@TempDir Path folder) throws Exception {
        Tls tls = Tls.generated(folder);
        HttpClient trusting = HttpClient.newBuilder().sslContext(tls.context()).build();
        try (Loopback secure = Loopback.https(tls.context())) {
            HttpRequest request = HttpRequest.newBuilder(secure.uri("/missing")).build();
            assertThat(trusting.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);

            Veto.of(() -> trusting.send(request, BodyHandlers.ofString()));
        }
    }

    /** A future tells all who wait for it at once, the agent among them, and the host may be first. */
    private static void letItBeKnown() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path));
    }

    private int get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private int getAs(String credential) throws IOException, InterruptedException {
        return send(request("/secure").header("Authorization", credential));
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private CompletableFuture<Integer> getLater(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString())
                .thenApply(response -> response.statusCode());
    }
}
