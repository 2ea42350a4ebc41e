package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar asks a model: OkHttp works behind the isolated loader, and what leaves is what is said to leave. */
class AskedModelIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FAILING = "echo 'frob: flux 7 makes the coil oscillate' >&2; exit 3";

    private static final String LESSON = "{\"root_cause\":\"The coil cannot bear flux 7.\",\"evidence_lines\":[1],"
            + "\"preconditions\":[],\"resolution_strategy\":\"Lower the flux and try again.\",\"command\":null,"
            + "\"applies_when\":\"\",\"not_when\":\"\",\"prevention_guidance\":\"\",\"similar_patterns\":[],"
            + "\"statically_inferable\":false,\"confidence\":\"high\"}";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void what_failed_is_asked_about_and_shown_under_the_models_name() throws Exception {
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", this::answer);
        endpoint.start();
        try (LiveHost host = Host.on(Jdks.own(), folder)
                .agent("mode=observe")
                .main(ShellHost.class)
                .start()) {
            host.shell(FAILING);
            host.end();
        }
        Path home = folder.resolve("home");
        Files.writeString(
                home.resolve("vritti.properties"),
                "vritti.reflect.key=sk-or-0123456789abcdef\nvritti.reflect.url=http://127.0.0.1:"
                        + endpoint.getAddress().getPort() + "/v1\n");

        JsonNode failed = JSON.readTree(Host.command(folder, "list", "--json", "--home", home.toString())
                .stdout());
        String id = failed.get(0).get("id").asText();
        Run reflected = Host.command(folder, "reflect", id, "--home", home.toString());
        endpoint.stop(0);

        assertThat(reflected.exitCode()).as(reflected.toString()).isZero();
        assertThat(asked)
                .as(reflected.toString())
                .hasSize(1)
                .first()
                .asString()
                .contains("1| frob: flux 7 makes the coil oscillate", "\"data_collection\":\"deny\"")
                .doesNotContain("sk-or-0123456789abcdef");
        JsonNode reflection = JSON.readTree(Host.command(folder, "show", id, "--json", "--home", home.toString())
                        .stdout())
                .get("reflection");
        assertThat(reflection.get("suggested_by").asText()).isEqualTo("acme/free-1");
        assertThat(reflection.get("root_cause").asText()).isEqualTo("The coil cannot bear flux 7.");
        assertThat(reflection.get("evidence").get(0).asText()).isEqualTo("frob: flux 7 makes the coil oscillate");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean completion = exchange.getRequestURI().getPath().endsWith("/chat/completions");
        if (completion) {
            asked.add(question);
        }
        ObjectNode body = JSON.createObjectNode().put("model", "acme/free-1");
        ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", "stop");
        choice.putObject("message").put("content", LESSON);
        body.putObject("usage")
                .put("prompt_tokens", 700)
                .put("completion_tokens", 90)
                .put("cost", 0);
        byte[] answer = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(completion ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
