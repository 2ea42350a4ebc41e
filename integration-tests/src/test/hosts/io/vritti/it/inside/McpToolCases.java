package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.McpJsonMapperSupplier;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A client of a server that runs as a child process, both of the MCP Java SDK. Run in mode veto, in the default scope. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class McpToolCases {

    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        client = client(own());
        client.initialize();
    }

    private static ServerParameters own() {
        return ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), McpToolCases.class.getName(), "mcp-server-files")
                .build();
    }

    /** Its time limits are longer than any test: what ends, does so because its server has ended. */
    private static McpSyncClient client(ServerParameters server) {
        return McpClient.sync(new StdioClientTransport(server, mapper()))
                .requestTimeout(Duration.ofHours(1))
                .initializationTimeout(Duration.ofHours(1))
                .build();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    /** The server. */
    public static void main(String[] arguments) {
        McpServer.sync(new StdioServerTransportProvider(mapper()))
                .serverInfo("files", "1")
                .capabilities(McpSchema.ServerCapabilities.builder().tools(true).build())
                .toolCall(
                        McpSchema.Tool.builder()
                                .name("read")
                                .description("Reads a file")
                                .inputSchema(mapper(), "{\"type\":\"object\"}")
                                .build(),
                        (exchange, request) -> read(request.arguments().get("file")))
                .build();
    }

    private static CallToolResult read(Object file) {
        if ("fatal".equals(file)) {
            System.err.println("sh: 1: fsck: not found");
            System.exit(127);
        }
        if (file == null) {
            return CallToolResult.builder()
                    .addTextContent("Input validation error: 'file' is a required property")
                    .isError(true)
                    .build();
        }
        boolean there = file.equals("there");
        return CallToolResult.builder()
                .addTextContent(there ? "its text" : "no file " + file)
                .isError(!there)
                .build();
    }

    @Test
    void a_tool_that_succeeds_gives_what_it_gave() {
        for (int i = 0; i < 3; i++) {
            CallToolResult result = call("read", "there");
            assertThat(result.isError()).isFalse();
            assertThat(texts(result)).containsExactly("its text");
        }
    }

    @Test
    void what_may_pass_the_next_time_is_never_refused() throws Exception {
        for (int i = 0; i < 4; i++) {
            thinks();
            CallToolResult result = call("read", "missing");
            assertThat(result.isError()).isTrue();
            assertThat(texts(result)).containsExactly("no file missing");
        }
    }

    /** The first one: the end of another test's server may lift what this one looks at. */
    @Test
    @Order(1)
    void arguments_that_the_server_refused_are_refused_before_they_are_sent_until_a_call_succeeds() throws Exception {
        CallToolRequest without = new CallToolRequest("read", Map.of("name", "there"));
        assertThat(texts(client.callTool(without)).get(0)).startsWith("Input validation error");
        assertThat(texts(client.callTool(without)).get(0)).as("of one answer").startsWith("Input validation error");

        thinks();
        CallToolResult refused = client.callTool(without);
        assertThat(refused.isError()).isTrue();
        assertThat(texts(refused).get(0)).startsWith("NOT EXECUTED").contains("required property");

        assertThat(texts(call("read", "there"))).containsExactly("its text");
        thinks();
        assertThat(texts(client.callTool(without)).get(0)).startsWith("Input validation error");
    }

    @Test
    void an_unknown_tool_fails_as_it_does_without_us() {
        Throwable thrown = catchThrowable(() -> call("unknown", "there"));

        assertThat(thrown == null || thrown.getClass().getSimpleName().equals("McpError")).isTrue();
    }

    @Test
    void a_server_that_ends_before_it_serves_is_told_of_at_once_and_not_started_again_while_its_program_is_missing()
            throws Exception {
        ServerParameters server = ServerParameters.builder("sh")
                .args("-c", "exec mcp-server-nowhere --port 1")
                .build();
        assertThat(reasons(catchThrowable(() -> client(server).initialize())))
                .contains("the MCP server ended, exit code 127: ")
                .contains("mcp-server-nowhere");

        thinks();
        assertThat(reasons(catchThrowable(() -> client(server).initialize())))
                .contains("NOT EXECUTED")
                .contains("mcp-server-nowhere");
    }

    @Test
    void a_program_that_is_not_there_is_told_of_at_once() {
        ServerParameters server = ServerParameters.builder("/nowhere/mcp-server").build();

        assertThat(reasons(catchThrowable(() -> client(server).initialize()))).contains("Cannot run program");
    }

    @Test
    void a_server_that_ends_in_a_call_is_told_of_and_can_be_started_again() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (McpSyncClient mortal = client(own())) {
                mortal.initialize();
                assertThat(reasons(catchThrowable(
                                () -> mortal.callTool(new CallToolRequest("read", Map.of("file", "fatal"))))))
                        .contains("the MCP server ended, exit code 127: sh: 1: fsck: not found");
            }
            thinks();
        }
    }

    private static String reasons(Throwable thrown) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reasons.append(cause).append('\n');
        }
        return reasons.toString();
    }

    /** A model is asked in between. */
    private static void thinks() throws Exception {
        try (ScriptedModel model = ScriptedModel.start()) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(model.address() + "/v1/chat/completions"))
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"messages\":[]}"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        }
    }

    private static CallToolResult call(String tool, String file) {
        return client.callTool(new CallToolRequest(tool, Map.of("file", file)));
    }

    private static List<String> texts(CallToolResult result) {
        return result.content().stream()
                .map(content -> ((McpSchema.TextContent) content).text())
                .toList();
    }

    private static McpJsonMapper mapper() {
        return ServiceLoader.load(McpJsonMapperSupplier.class).findFirst().orElseThrow().get();
    }
}
