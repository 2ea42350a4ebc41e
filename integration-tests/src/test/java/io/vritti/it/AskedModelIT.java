package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model on this machine is asked about a failure that recurs, by the agent in a host that knows nothing of it. */
class AskedModelIT {

    private static final Duration ASKED_WITHIN = Duration.ofSeconds(90);

    /** In the form of a GitHub token. */
    private static final String SECRET = "ghp_" + "Zk3mQ9vT7xB2nL5pR8sW1yD4fG6hJ0cA2eUi";

    private static final String ANSWER = """
            {"model": "some/model", "choices": [{"finish_reason": "stop", "message": {"content": "{\\"root_cause\\":\
             \\"The yard has no berth left.\\", \\"resolution_strategy\\": \\"Free a berth first.\\", \\"evidence_lines\\": [1]}"}}],
             "usage": {"prompt_tokens": 700, "completion_tokens": 100, "cost": 0}}""";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_model_is_asked_once_about_what_recurs_gets_no_secret_and_is_named_as_who_suggests() throws Exception {
        Path program = Files.writeString(
                folder.resolve("moor"), "#!/bin/sh\necho \"moor: yard 7 declined the vessel: berths 0\" >&2\nexit 9\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try (LiveHost host = Host.on(Jdks.newest(), folder)
                .option(
                        "-Dvritti.reflect.url=http://127.0.0.1:"
                                + server.getAddress().getPort() + "/v1",
                        "-Dvritti.reflect.key=test")
                .agent("mode=observe," + Host.PATIENT)
                .main(ShellHost.class)
                .start()) {
            assertThat(host.ask("run ./moor --token " + SECRET)).isEqualTo("exit 9");
            assertThat(host.ask("run ./moor --token " + SECRET)).isEqualTo("exit 9");

            assertThat(Await.upTo(ASKED_WITHIN, this::reflection, text -> text.contains("some/model")))
                    .contains("The yard has no berth left.");
            assertThat(host.ask("sh true")).isEqualTo("exit 0");
            assertThat(host.end()).isEmpty();
        }
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).contains("yard 7 declined the vessel").doesNotContain(SECRET);
        Run stats = command("stats");
        assertThat(stats.stdout()).contains("Models on all days: 1 requests, 800 tokens, $0.00");
    }

    private String reflection() throws Exception {
        JsonNode episodes =
                new ObjectMapper().readTree(command("list", "--json").stdout());
        if (episodes.isEmpty()) {
            return "";
        }
        return command("show", episodes.get(0).get("id").asText(), "--json").stdout();
    }

    private Run command(String... words) throws Exception {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--home";
        all[words.length + 1] = folder.resolve("home").toString();
        return Host.command(folder, all);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }
}
