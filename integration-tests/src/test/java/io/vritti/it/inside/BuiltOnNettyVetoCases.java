package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import io.vritti.it.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a client that sends through Netty's codec and tells its caller of a refusal. */
abstract class BuiltOnNettyVetoCases {

    /** A verdict that takes longer than an event loop may wait is none, which happens on a machine that is busy. */
    private static final int ATTEMPTS = 20;

    static {
        // Of the JVM, where a library uses what it will lose.
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private Loopback server;

    @BeforeEach
    void start() throws Exception {
        server = Loopback.http();
        Decisions.awaitGate(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        closeClient();
    }

    /** @return the status */
    abstract Future<Integer> get(URI uri);

    /** @return the status */
    abstract Future<Integer> post(URI uri, String body);

    abstract void closeClient() throws Exception;

    /** The veto in what the caller got. */
    abstract Throwable veto(ExecutionException thrown);

    @Test
    void what_succeeds_runs_as_often_as_it_is_called() throws Exception {
        server.answer("GET /fine", 200, "fine");
        for (int i = 0; i < 3; i++) {
            assertThat(status(get(server.uri("/fine")))).isEqualTo(200);
        }
    }

    @Test
    void a_repeat_of_what_was_not_found_is_vetoed_and_the_client_goes_on() throws Exception {
        server.answer("GET /fine", 200, "fine");
        for (int i = 0; i < ATTEMPTS; i++) {
            URI missing = server.uri("/missing" + i);
            assertThat(status(get(missing))).isEqualTo(404);
            Throwable thrown = catchThrowable(() -> status(get(missing)));
            if (thrown != null) {
                assertThat(Veto.checked(veto((ExecutionException) thrown))).hasMessageContaining("GET " + missing);
                assertThat(server.requests("GET /missing" + i)).isOne();
                assertThat(status(get(server.uri("/fine")))).isEqualTo(200);
                return;
            }
        }
        fail("none of " + ATTEMPTS + " repeats was refused");
    }

    @Test
    void a_change_made_there_lifts() throws Exception {
        assertThat(status(get(server.uri("/items/1")))).isEqualTo(404);
        server.answer("POST /items", 201, "");
        server.answer("GET /items/1", 200, "here");

        assertThat(status(post(server.uri("/items"), "new"))).isEqualTo(201);

        assertThat(status(get(server.uri("/items/1")))).isEqualTo(200);
    }

    @Test
    void a_retry_layer_gets_through_to_a_server_that_is_busy() throws Exception {
        server.answer("GET /busy", 503, "upstream unavailable");
        assertThat(status(get(server.uri("/busy")))).isEqualTo(503);
        assertThat(status(get(server.uri("/busy")))).isEqualTo(503);
        server.answer("GET /busy", 200, "");
        assertThat(status(get(server.uri("/busy")))).isEqualTo(200);
    }

    @Test
    void a_request_before_the_time_that_the_server_named_is_seen() throws Exception {
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        assertThat(status(get(server.uri("/limited")))).isEqualTo(429);

        Throwable thrown = catchThrowable(() -> status(get(server.uri("/limited"))));

        if (thrown != null) {
            assertThat(Veto.checked(veto((ExecutionException) thrown))).hasMessageContaining("too early");
        }
        assertThat(Decisions.on("GET " + server.uri("/limited"), 1)).hasSize(1);
    }

    @Test
    void a_challenge_is_the_clients_to_answer_so_that_it_is_no_failure_of_the_call() throws Exception {
        server.answer("GET /secure", 401, "who are you", Map.of("WWW-Authenticate", "Basic realm=\"a\""));
        for (int i = 0; i < 3; i++) {
            assertThat(status(get(server.uri("/secure")))).isEqualTo(401);
        }
    }

    @Test
    void a_refused_connection_fails_as_always_for_nothing_is_sent() throws Exception {
        int port = FreePort.any();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> status(get(URI.create("http://127.0.0.1:" + port + "/"))))
                    .hasCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void a_response_that_never_comes_is_waited_for_as_always() throws IOException {
        try (FailingServer silent = FailingServer.silent()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> get(silent.uri("/slow")).get(50, TimeUnit.MILLISECONDS))
                        .hasMessageNotContaining("NOT EXECUTED");
            }
        }
    }

    @Test
    void a_model_is_never_vetoed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(status(post(server.uri("/v1/chat/completions"), "{}"))).isEqualTo(404);
        }
    }

    private static int status(Future<Integer> call) throws Exception {
        return call.get(20, TimeUnit.SECONDS);
    }
}
