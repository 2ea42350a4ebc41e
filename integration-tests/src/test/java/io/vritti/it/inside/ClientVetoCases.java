package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.it.FreePort;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls are refused, and which run, of a client that adds to its requests later; how a call is made differs by library. */
abstract class ClientVetoCases {

    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client().close();
    }

    abstract Closeable client();

    Loopback server() {
        return server;
    }

    /** @return the status */
    abstract int get(URI uri) throws IOException;

    /** The response goes to a handler. */
    abstract void getHandled(URI uri) throws IOException;

    /** Asks for the path {@code /}; the server is named beside it. */
    abstract void getRootOf(String host, int port) throws IOException;

    /** Waits for an answer no longer than this. */
    abstract void getWithin(URI uri, int millis) throws IOException;

    /** @return the body, whatever the status */
    abstract String text(URI uri) throws IOException;

    /** @return the status */
    abstract int post(URI uri, String body) throws IOException;

    /** @return the status */
    abstract int post(URI uri, InputStream body) throws IOException;

    @Test
    void a_refused_connection_fails_as_always_is_vetoed_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port = FreePort.any();
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        assertThatThrownBy(() -> get(nobody)).isInstanceOf(ConnectException.class);

        assertThat(Veto.of(() -> get(nobody))).hasMessageContaining("GET " + nobody);
        assertThatThrownBy(() -> getHandled(nobody)).hasMessageStartingWith("NOT EXECUTED");
        assertThatThrownBy(() -> getRootOf("127.0.0.1", port))
                .as("the host of the server beside a relative path")
                .hasMessageStartingWith("NOT EXECUTED");

        try (Loopback late = Loopback.http(port)) {
            assertThat(get(nobody)).isEqualTo(404);
        }
    }

    @Test
    void what_succeeds_runs_as_often_as_it_is_called() throws Exception {
        server.answer("GET /fine", 200, "fine");
        for (int i = 0; i < 3; i++) {
            assertThat(get(server.uri("/fine"))).isEqualTo(200);
        }
    }

    @Test
    void a_connection_that_is_reset_fails_each_time_as_the_client_has_it() throws Exception {
        try (RawServer resetting = RawServer.resetting()) {
            for (int i = 1; i <= 3; i++) {
                assertThatThrownBy(() -> get(resetting.uri()))
                        .isInstanceOf(IOException.class)
                        .hasMessageNotContaining("NOT EXECUTED");
                assertThat(resetting.connections()).isEqualTo(i);
            }
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_waited_for_each_time() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            for (int i = 1; i <= 3; i++) {
                assertThatThrownBy(() -> getWithin(silent.uri(), 100)).isInstanceOf(InterruptedIOException.class);
                assertThat(silent.connections()).isEqualTo(i);
            }
        }
    }

    @Test
    void a_redirect_belongs_to_its_call() throws Exception {
        int port = FreePort.any();
        server.answer("GET /old", 302, "", Map.of("Location", "http://127.0.0.1:" + port + "/"));
        assertThatThrownBy(() -> get(server.uri("/old"))).isInstanceOf(ConnectException.class);

        assertThatThrownBy(() -> get(server.uri("/old")))
                .as("the redirect may lead elsewhere now")
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_client_may_add_cookies_and_credentials_so_that_an_answer_is_never_reason_enough() throws Exception {
        server.answer("POST /orders", 422, "no");
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        server.answer("GET /busy", 503, "upstream unavailable");
        for (int i = 0; i < 3; i++) {
            assertThat(get(server.uri("/missing"))).isEqualTo(404);
            assertThat(get(server.uri("/limited"))).isEqualTo(429);
            assertThat(get(server.uri("/busy"))).isEqualTo(503);
            assertThat(post(server.uri("/orders"), "a")).isEqualTo(422);
        }
        assertThat(server.requests("GET /missing")).isEqualTo(3);
    }

    @Test
    void a_body_that_can_be_read_once_is_read_by_the_client() throws Exception {
        server.answer("POST /upload", 200, "");
        AtomicInteger read = new AtomicInteger();
        InputStream body = new ByteArrayInputStream(new byte[3]) {
            @Override
            public synchronized int read(byte[] into, int from, int count) {
                int bytes = super.read(into, from, count);
                read.addAndGet(Math.max(0, bytes));
                return bytes;
            }
        };

        assertThat(post(server.uri("/upload"), body)).isEqualTo(200);

        assertThat(read).hasValue(3);
    }

    @Test
    void the_body_of_an_error_is_the_hosts_to_read() throws Exception {
        String body = "x".repeat(10_000);
        server.answer("GET /error", 500, body);
        assertThat(text(server.uri("/error"))).isEqualTo(body);
    }

    @Test
    void a_model_is_never_vetoed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post(server.uri("/v1/chat/completions"), "{}")).isEqualTo(404);
        }
    }
}
