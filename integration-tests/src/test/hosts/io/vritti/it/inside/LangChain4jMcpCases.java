package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.UserMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** LangChain4j's own MCP client, and an agent whose tools are those of a server. Run in mode veto, in the default scope. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class LangChain4jMcpCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static McpClient client;

    private ScriptedModel model;

    interface Assistant {
        String chat(@UserMessage String message);
    }

    @BeforeAll
    static void connect() {
        client = client(own());
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
    }

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    private static List<String> own() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LangChain4jMcpCases.class.getName(),
                "mcp-server-files");
    }

    /** Its time limits are longer than any test: what ends, does so because its server has ended. */
    private static McpClient client(List<String> server) {
        return client(server, Map.of());
    }

    private static McpClient client(List<String> server, Map<String, String> environment) {
        return new DefaultMcpClient.Builder()
                .transport(new StdioMcpTransport.Builder()
                        .command(server)
                        .environment(environment)
                        .build())
                .initializationTimeout(Duration.ofHours(1))
                .toolExecutionTimeout(Duration.ofHours(1))
                .build();
    }

    /** The server: one line is one message. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode message = JSON.readTree(line);
            if (message.has("id")) {
                ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
                answer.set("id", message.get("id"));
                answer(message, answer);
                System.out.println(answer);
            }
        }
    }

    private static void answer(JsonNode message, ObjectNode answer) throws IOException {
        switch (message.path("method").asText()) {
            case "initialize" ->
                answer.set(
                        "result",
                        JSON.readTree("{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{\"tools\":{}},"
                                + "\"serverInfo\":{\"name\":\"files\",\"version\":\"1\"}}"));
            case "tools/list" ->
                answer.set(
                        "result",
                        JSON.readTree("{\"tools\":[{\"name\":\"read\",\"description\":\"Reads a file\",\"inputSchema\":"
                                + "{\"type\":\"object\",\"properties\":{\"file\":{\"type\":\"string\"}}}}]}"));
            case "tools/call" -> call(message.path("params"), answer);
            default -> answer.putObject("result");
        }
    }

    private static void call(JsonNode asked, ObjectNode answer) {
        String name = System.getenv("ACCEPTS_NAMES") == null ? "file" : "name";
        String file = asked.path("arguments").path(name).asText(null);
        if (!asked.path("name").asText().equals("read")) {
            answer.putObject("error").put("code", -32602).put("message", "Unknown tool");
            return;
        }
        if ("fatal".equals(file)) {
            System.err.println("sh: 1: fsck: not found");
            System.exit(127);
        }
        String text = file == null
                ? "Input validation error: 'file' is a required property"
                : file.equals("there") ? "its text" : "no file " + file;
        ObjectNode result = answer.putObject("result");
        result.putArray("content").addObject().put("type", "text").put("text", text);
        result.put("isError", !text.equals("its text"));
    }

    private Assistant assistant(McpClient of) {
        return AiServices.builder(Assistant.class)
                .chatModel(OpenAiChatModel.builder()
                        .baseUrl(model.address() + "/v1")
                        .apiKey("none")
                        .modelName("scripted")
                        .maxRetries(0)
                        .build())
                .toolProvider(McpToolProvider.builder().mcpClients(List.of(of)).build())
                .build();
    }

    /** The first one: the end of another test's server may lift what this one looks at. */
    @Test
    @Order(1)
    void arguments_that_the_server_refused_are_refused_before_they_are_sent_until_a_call_succeeds() {
        model.asksFor(3, "read", "{\"name\":\"there\"}")
                .asksFor(1, "read", "{\"file\":\"there\"}")
                .asksFor(1, "read", "{\"name\":\"there\"}");

        assertThat(assistant(client).chat("Read the file.")).isEqualTo("done");

        List<String> results = model.toolResultsInOrder();
        assertThat(results.get(0)).contains("Input validation error").doesNotContain("NOT EXECUTED");
        assertThat(results.get(1)).startsWith("NOT EXECUTED").contains("Input validation error");
        assertThat(results.get(2)).startsWith("NOT EXECUTED");
        assertThat(results.get(3)).isEqualTo("its text");
        assertThat(results.get(4)).contains("Input validation error").doesNotContain("NOT EXECUTED");
    }

    @Test
    @Order(2)
    void another_server_is_asked_whatever_the_first_refused_for_a_tool_of_the_same_name() throws Exception {
        try (McpClient another = client(own(), Map.of("ACCEPTS_NAMES", "yes"))) {
            model.asksFor(2, "read", "{\"name\":\"there\"}");
            assistant(client).chat("Read the file.");
            assertThat(model.toolResultsInOrder()).last().asString().startsWith("NOT EXECUTED");

            stop();
            start();
            model.asksFor(1, "read", "{\"name\":\"there\"}");
            assistant(another).chat("Read the file.");
            assertThat(model.toolResultsInOrder()).containsExactly("its text");
        }
    }

    @Test
    void what_may_pass_the_next_time_is_never_refused() {
        model.asksFor(4, "read", "{\"file\":\"missing\"}");

        assertThat(assistant(client).chat("Read the file.")).isEqualTo("done");

        assertThat(model.toolResultsInOrder())
                .hasSize(4)
                .allSatisfy(result -> assertThat(result).contains("no file missing").doesNotContain("NOT EXECUTED"));
    }

    @Test
    void a_server_that_ends_before_it_serves_is_told_of_at_once_and_not_started_again_while_its_program_is_missing()
            throws Exception {
        List<String> server = List.of("sh", "-c", "exec mcp-server-nowhere --port 2");
        assertThat(reasons(catchThrowable(() -> client(server))))
                .contains("the MCP server ended, exit code 127: ")
                .contains("mcp-server-nowhere");

        model.asksFor(1, "read", "{\"file\":\"there\"}");
        assistant(client).chat("Read the file.");
        assertThat(reasons(catchThrowable(() -> client(server))))
                .contains("NOT EXECUTED")
                .contains("mcp-server-nowhere");
    }

    @Test
    void a_server_that_ends_in_a_call_is_told_of_and_can_be_started_again() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (McpClient mortal = client(own())) {
                model.asksFor(1, "read", "{\"file\":\"fatal\"}");
                Throwable thrown = catchThrowable(() -> assistant(mortal).chat("Read the file."));
                assertThat(reasons(thrown) + model.toolResultsInOrder())
                        .contains("the MCP server ended, exit code 127: sh: 1: fsck: not found");
            }
        }
    }

    private static String reasons(Throwable thrown) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reasons.append(cause).append('\n');
        }
        return reasons.toString();
    }
}
