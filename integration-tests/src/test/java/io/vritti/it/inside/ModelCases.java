package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vritti.it.FreePort;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A model's SDK: its requests are never refused, and tell that a model could react. Run in mode veto, scope auto. */
abstract class ModelCases {

    /** Sends one request to the model, which fails. */
    abstract void ask(String server);

    /** Of the model's endpoint. */
    abstract String path();

    @Test
    void what_failed_is_refused_after_a_request_to_the_model_and_not_before() throws Exception {
        assertThat(exitCodeOfMissing()).isNotZero();
        assertThat(exitCodeOfMissing()).as("a retry of the host's own").isNotZero();

        try (Loopback server = Loopback.http()) {
            Throwable refused = catchThrowable(() -> ask(server.uri("").toString()));
            assertThat(refused).as("there is no such model").isNotNull();
            assertThat(server.requests("POST " + path())).isOne();
        }

        Veto.of(ModelCases::exitCodeOfMissing);
    }

    @Test
    void a_model_that_fails_is_asked_as_often_as_the_host_likes() throws Exception {
        try (Loopback server = Loopback.http()) {
            for (int i = 1; i <= 3; i++) {
                assertThat(catchThrowable(() -> ask(server.uri("").toString())))
                        .as("there is no such model")
                        .isNotNull();
                assertThat(server.requests("POST " + path())).isEqualTo(i);
            }
        }
        String nobody = "http://127.0.0.1:" + FreePort.any();
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowable(() -> ask(nobody)))
                    .hasStackTraceContaining("ConnectException")
                    .hasMessageNotContaining("NOT EXECUTED");
        }
    }

    private static int exitCodeOfMissing() throws Exception {
        return new ProcessBuilder(
                        "cat", Path.of("no-such-file").toAbsolutePath().toString())
                .start()
                .waitFor();
    }
}
