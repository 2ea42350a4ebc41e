package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

/** A program that talks to its model through Spring's WebClient. Run in mode veto, holdout 0, in the default scope. */
class WebClientModelCases {

    private static final String QUESTION = "{\"messages\":[{\"role\":\"user\",\"content\":\"go on\"}]}";

    static {
        // Of the JVM, where a library uses what it will lose.
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private final WebClient client = WebClient.create();

    @Test
    void a_process_that_failed_is_refused_once_the_model_could_react() throws Exception {
        try (Loopback model = Loopback.http()) {
            model.answer("POST /v1/chat/completions", 200, "{}");
            think(model);
            assertThat(cat()).isEqualTo(1);
            think(model);

            Veto.of(WebClientModelCases::cat);
        }
    }

    private void think(Loopback model) {
        client.post()
                .uri(model.uri("/v1/chat/completions"))
                .bodyValue(QUESTION)
                .retrieve()
                .toBodilessEntity()
                .block();
    }

    private static int cat() throws IOException, InterruptedException {
        return new ProcessBuilder("cat", "missing-file-of-no-one").start().waitFor();
    }
}
