package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vritti.it.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;

/** What a host gets that calls Spring's WebClient, which sends with Reactor Netty. Run in mode veto, holdout 0. */
class WebClientVetoCases {

    static {
        // Of the JVM, where a library uses what it will lose.
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private final WebClient client = WebClient.create();
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
    void answers_come_as_always_and_each_call_is_seen_once() throws Exception {
        server.answer("GET /fine", 200, "fine");
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        server.answer("GET /busy", 503, "upstream unavailable");
        server.answer("POST /orders", 422, "no");
        for (int i = 0; i < 3; i++) {
            assertThat(get(server.uri("/fine"))).isEqualTo("fine");
            assertThat(status("/missing")).isEqualTo(404);
            assertThat(status("/limited")).isEqualTo(429);
            assertThat(status("/busy")).isEqualTo(503);
            assertThatThrownBy(() -> post(server.uri("/orders"), "a"))
                    .isInstanceOf(WebClientResponseException.UnprocessableEntity.class)
                    .hasMessageContaining("422");
        }
        assertThat(server.requests("GET /missing")).isEqualTo(3);
        assertThat(Decisions.on("GET " + server.uri("/missing"), 2)).hasSize(2);
        assertThat(Decisions.on("POST " + server.uri("/orders"), 2)).hasSize(2);
        assertThat(Decisions.on("GET " + server.uri("/fine"), 0)).isEmpty();
    }

    @Test
    void a_refused_connection_fails_as_always_is_vetoed_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port = FreePort.any();
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        assertThatThrownBy(() -> get(nobody))
                .isInstanceOf(WebClientRequestException.class)
                .hasRootCauseInstanceOf(ConnectException.class);

        Throwable blocking = catchThrowable(() -> get(nobody));
        Throwable completed = catchThrowable(() -> client.get()
                .uri(nobody)
                .retrieve()
                .toBodilessEntity()
                .toFuture()
                .join());

        assertThat(blocking).isInstanceOf(WebClientRequestException.class).hasMessageStartingWith("NOT EXECUTED");
        assertThat(Veto.checked(blocking.getCause())).hasMessageContaining("GET " + nobody);
        assertThat(completed).isInstanceOf(CompletionException.class);
        Veto.checked(Exceptions.unwrap(completed.getCause()).getCause());

        try (Loopback late = Loopback.http(port)) {
            assertThatThrownBy(() -> get(nobody)).isInstanceOf(WebClientResponseException.NotFound.class);
        }
    }

    @Test
    void a_model_is_never_vetoed() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> post(server.uri("/v1/chat/completions"), "{}"))
                    .isInstanceOf(WebClientResponseException.NotFound.class);
        }
    }

    private int status(String path) {
        return client.get()
                .uri(server.uri(path))
                .exchangeToMono(response ->
                        response.releaseBody().thenReturn(response.statusCode().value()))
                .block();
    }

    private String get(URI uri) {
        return client.get().uri(uri).retrieve().bodyToMono(String.class).block();
    }

    private void post(URI uri, String body) {
        client.post().uri(uri).bodyValue(body).retrieve().toBodilessEntity().block();
    }
}
