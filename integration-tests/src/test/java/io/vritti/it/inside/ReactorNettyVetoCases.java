package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import io.netty.handler.timeout.ReadTimeoutException;
import io.vritti.it.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Which calls of Reactor Netty are refused, and which run. Run in mode veto, scope all, holdout 0, with each supported version; a
 * warning in its log would be on stderr.
 */
class ReactorNettyVetoCases {

    /** Kept, because a logger goes with its last reference, and its level with it. */
    private static final Logger LOG = Logger.getLogger("reactor.netty.http.client.HttpClientConnect");

    /** A verdict that takes longer than an event loop may wait is none, which happens on a machine that is busy. */
    private static final int ATTEMPTS = 20;

    static {
        // Of the JVM, where a library uses what it will lose.
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private final HttpClient client = HttpClient.create();
    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() {
        server.close();
        LOG.setLevel(null);
    }

    @Test
    void what_succeeds_runs_as_often_as_it_is_called() {
        server.answer("GET /fine", 200, "fine");
        for (int i = 0; i < 3; i++) {
            assertThat(get("/fine")).isEqualTo(200);
        }
    }

    @Test
    void a_repeat_of_what_was_not_found_is_an_error_of_the_mono_and_never_reaches_the_server() {
        assertThat(get("/missing")).isEqualTo(404);

        IOException veto = vetoOf(() -> get("/missing"));

        assertThat(veto).hasMessageContaining("GET " + server.uri("/missing"));
        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void without_waiting_the_subscriber_gets_the_veto_as_it_is() {
        assertThat(response("/missing")
                        .map(response -> response.status().code())
                        .toFuture()
                        .join())
                .isEqualTo(404);

        Throwable thrown = catchThrowable(() -> response("/missing").toFuture().join());

        assertThat(thrown).isInstanceOf(CompletionException.class);
        Veto.checked(thrown.getCause());
    }

    @Test
    void the_event_loop_gets_the_verdict_that_is_in_memory() {
        server.answer("GET /fine", 200, "");
        for (int i = 0; i < ATTEMPTS; i++) {
            String missing = "/missing" + i;
            assertThat(get(missing)).isEqualTo(404);
            Throwable thrown = catchThrowable(
                    () -> response("/fine").flatMap(fine -> response(missing)).block());
            if (thrown != null) {
                Veto.checked(Exceptions.unwrap(thrown));
                return;
            }
        }
        fail("none of " + ATTEMPTS + " repeats was refused on the event loop");
    }

    @Test
    void a_change_made_there_lifts() {
        get("/items/1");
        vetoOf(() -> get("/items/1"));

        server.answer("POST /items", 201, "");
        server.answer("GET /items/1", 200, "here");
        post("/items", "new");

        assertThat(get("/items/1")).isEqualTo(200);
    }

    @Test
    void the_server_may_be_named_beside_a_path() {
        URI missing = server.uri("/missing");
        HttpClient there = client.host(missing.getHost()).port(missing.getPort());
        assertThat(status(there.get().uri("/missing").response())).isEqualTo(404);

        vetoOf(() -> status(client.baseUrl("http://" + missing.getAuthority() + "/")
                .get()
                .uri("/missing")
                .response()));
    }

    @Test
    void another_header_runs() {
        assertThat(get("/missing")).isEqualTo(404);

        HttpClient tenant = client.headers(headers -> headers.set("X-Tenant", "b"));
        assertThat(status(tenant.get().uri(server.uri("/missing").toString()).response()))
                .isEqualTo(404);
    }

    @Test
    void what_the_hosts_own_code_adds_to_a_request_is_not_known_so_that_no_answer_is_reason_enough() {
        server.answer("POST /orders", 422, "no");
        HttpClient adding =
                client.doOnRequest((request, connection) -> request.header("Authorization", "Bearer token"));
        HttpClient handling = client.doOnChannelInit((observer, channel, address) -> {});
        for (int i = 0; i < 3; i++) {
            assertThat(post("/orders", "a")).isEqualTo(422);
            assertThat(status(handling.get()
                            .uri(server.uri("/handled").toString())
                            .response()))
                    .isEqualTo(404);
            assertThat(status(adding.get().uri(server.uri("/secure").toString()).response()))
                    .isEqualTo(404);
        }
    }

    @Test
    void a_redirect_belongs_to_its_call() {
        server.answer("GET /old", 302, "", Map.of("Location", "/gone"));
        HttpClient following = client.followRedirect(true);
        String old = server.uri("/old").toString();
        assertThat(status(following.get().uri(old).response())).isEqualTo(404);

        vetoOf(() -> status(following.get().uri(old).response()));

        assertThat(get("/gone")).as("its own call").isEqualTo(404);
    }

    @Test
    void a_request_before_the_time_that_the_server_named_is_delayed() {
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        assertThat(get("/limited")).isEqualTo(429);

        assertThat(vetoOf(() -> get("/limited"))).hasMessageContaining("too early");
    }

    @Test
    void a_retry_layer_gets_through_to_a_server_that_is_busy() {
        server.answer("GET /busy", 503, "upstream unavailable");
        assertThat(get("/busy")).isEqualTo(503);
        assertThat(get("/busy")).isEqualTo(503);
        server.answer("GET /busy", 200, "");
        assertThat(get("/busy")).isEqualTo(200);
    }

    @Test
    void a_refused_connection_fails_as_always_is_vetoed_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port = FreePort.any();
        String nobody = "http://127.0.0.1:" + port + "/";
        assertThatThrownBy(() -> status(client.get().uri(nobody).response()))
                .hasCauseInstanceOf(ConnectException.class);

        vetoOf(() -> status(client.get().uri(nobody).response()));
        assertThatThrownBy(() -> status(sending(nobody, "a"))).hasCauseInstanceOf(ConnectException.class);
        vetoOf(() -> status(sending(nobody, "a")));

        try (Loopback late = Loopback.http(port)) {
            assertThat(status(client.get().uri(nobody).response())).isEqualTo(404);
        }
    }

    @Test
    void a_reset_connection_fails_as_always_and_runs() throws Exception {
        LOG.setLevel(Level.OFF);
        try (FailingServer resetting = FailingServer.resetting()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> status(
                                client.get().uri(resetting.uri("/").toString()).response()))
                        .hasCauseInstanceOf(IOException.class)
                        .hasMessageNotContaining("NOT EXECUTED");
            }
        }
    }

    @Test
    void a_response_that_is_late_fails_as_always_and_runs() throws Exception {
        LOG.setLevel(Level.OFF);
        HttpClient impatient = client.responseTimeout(Duration.ofMillis(50));
        try (FailingServer silent = FailingServer.silent()) {
            for (int i = 0; i < 3; i++) {
                Throwable thrown = catchThrowable(() ->
                        status(impatient.get().uri(silent.uri("/").toString()).response()));
                assertThat(Exceptions.unwrap(thrown)).isInstanceOf(ReadTimeoutException.class);
            }
        }
    }

    @Test
    void a_call_that_the_host_cancels_has_not_failed() throws Exception {
        try (FailingServer silent = FailingServer.silent()) {
            for (int i = 0; i < 2; i++) {
                CountDownLatch connected = new CountDownLatch(1);
                Disposable call = client.doOnConnected(connection -> connected.countDown())
                        .get()
                        .uri(silent.uri("/").toString())
                        .response()
                        .subscribe();
                assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
                call.dispose();
            }
        }
    }

    @Test
    void the_body_of_an_error_is_the_hosts_to_read() {
        String body = "x".repeat(10_000);
        server.answer("GET /error", 500, body);
        assertThat(client.get()
                        .uri(server.uri("/error").toString())
                        .responseContent()
                        .aggregate()
                        .asString()
                        .block())
                .isEqualTo(body);
    }

    @Test
    void a_model_is_never_vetoed() {
        server.answer("POST /v1/chat/completions", 422, "no such model");
        for (int i = 0; i < 3; i++) {
            assertThat(post("/v1/chat/completions", "{}")).isEqualTo(422);
        }
    }

    @Test
    void a_web_socket_is_never_vetoed() throws Exception {
        int port = FreePort.any();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> client.websocket()
                            .uri("ws://127.0.0.1:" + port + "/")
                            .connect()
                            .block())
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    /** The cause of what a blocking subscriber throws. */
    private static IOException vetoOf(ThrowingCallable call) {
        return Veto.checked(Exceptions.unwrap(catchThrowable(call)));
    }

    private Mono<HttpClientResponse> response(String path) {
        return client.get().uri(server.uri(path).toString()).response();
    }

    private int get(String path) {
        return status(response(path));
    }

    private int post(String path, String body) {
        return status(sending(server.uri(path).toString(), body));
    }

    private Mono<HttpClientResponse> sending(String uri, String body) {
        return client.post()
                .uri(uri)
                .send(ByteBufFlux.fromString(Mono.just(body)))
                .response();
    }

    private static int status(Mono<HttpClientResponse> response) {
        return response.block().status().code();
    }
}
