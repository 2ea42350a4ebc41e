package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code git push} failed three times and {@code cat missing} once; a model is an endpoint on this machine. */
class ReflectCommandTest {

    private static final String ANSWER = """
            {"model": "some/model", "choices": [{"finish_reason": "stop", "message": {"content": "{\\"root_cause\\":\
             \\"The first line says so.\\", \\"resolution_strategy\\": \\"Read the last line.\\", \\"evidence_lines\\": [1]}"}}],
             "usage": {"prompt_tokens": 700, "completion_tokens": 100, "cost": 0}}""";

    @TempDir
    Path home;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void keep() throws IOException {
        Memories.keep(home, System.currentTimeMillis());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothing_is_reflected_on_where_that_is_switched_off() throws IOException {
        settings("vritti.reflect.enabled=false");

        CommandRun run = CommandRun.at(home, "reflect");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("vritti: vritti.reflect.enabled is false: nothing is reflected on\n");
    }

    @Test
    void without_a_key_rules_speak_and_it_is_said_how_a_model_is_asked() throws IOException {
        CommandRun run = CommandRun.at(home, "reflect");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Rules: ")
                .contains("Models: no model is asked, because vritti.reflect.key is not set.")
                .contains("A model is still to be asked about 1 failure.")
                .contains("put vritti.reflect.key=<key> into " + home.resolve("vritti.properties"));
        assertThat(run.out()).doesNotContain("\r");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_model_is_asked_about_what_recurs_and_stats_tells_what_it_cost() throws IOException {
        withKey();

        CommandRun run = CommandRun.at(home, "reflect");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(Memories.PUSH + "  answered by some/model")
                .contains("Models: 1 answered, 0 without an answer that may be kept, 0 taken over")
                .contains("Models today (UTC): 1 of 50 requests, 800 of 200,000 tokens, $0.00 of $0.00");
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("git push origin main")
                .doesNotContain("cat missing");
        assertThat(CommandRun.at(home, "stats").out())
                .contains("1 by models (0 taken over from one that failed alike)")
                .contains("Models on all days: 1 requests, 800 tokens, $0.00");
        assertThat(json("stats").at("/models/today/cost").decimalValue()).isZero();
        assertThat(json("show", Memories.PUSH).toString()).contains("The first line says so.");

        assertThat(CommandRun.at(home, "reflect").out()).contains("Models: 0 answered");
        assertThat(asked).hasSize(1);
    }

    @Test
    void one_that_is_named_is_asked_about_though_it_failed_once() throws IOException {
        withKey();

        assertThat(CommandRun.at(home, "reflect", Memories.CAT).out()).contains(Memories.CAT + "  answered by");
        assertThat(asked).singleElement().asString().contains("cat missing");
        assertThat(CommandRun.at(home, "reflect", "--pending", Memories.CAT).exit())
                .isEqualTo(2);
        assertThat(CommandRun.at(home, "reflect", "ep-ffffffffff").exit()).isEqualTo(1);
    }

    @Test
    void a_dry_run_shows_what_would_leave_and_changes_nothing() throws IOException {
        withKey();

        CommandRun run = CommandRun.at(home, "reflect", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(Memories.PUSH + "  git push origin main")
                .contains("asks openrouter/free; at most 3 requests, ")
                .contains("The call that failed:")
                .contains("Nothing was sent, and nothing changed.");
        assertThat(json("reflect", "--dry-run").get(0).get("most_cost").decimalValue())
                .isZero();
        assertThat(asked).isEmpty();
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), problem -> {})) {
            assertThat(store.reflections().asked()).isZero();
            assertThat(store.reflections().unreflected(null, 9)).hasSize(2);
        }
    }

    @Test
    void a_home_where_nothing_failed_has_nothing_to_reflect_on() {
        CommandRun run = CommandRun.at(home.resolve("none"), "reflect");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Nothing has failed yet that is remembered in ");
        assertThat(Files.exists(home.resolve("none"))).isFalse();
    }

    private void withKey() throws IOException {
        settings("vritti.reflect.key=test\nvritti.reflect.url=http://127.0.0.1:"
                + server.getAddress().getPort() + "/v1\n");
    }

    private void settings(String text) throws IOException {
        Files.writeString(home.resolve("vritti.properties"), text);
    }

    private JsonNode json(String... command) throws IOException {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = "--json";
        return new ObjectMapper().readTree(CommandRun.at(home, all).out());
    }
}
