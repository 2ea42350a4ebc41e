package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.McpSchema.CallToolResult;
import io.modelcontextprotocol.modern.client.McpAsyncClient;
import io.modelcontextprotocol.modern.client.McpClient;
import io.modelcontextprotocol.modern.client.McpSyncClient;
import io.modelcontextprotocol.modern.client.transport.StdioMcpClientTransport;
import io.modelcontextprotocol.modern.server.McpServer;
import io.modelcontextprotocol.modern.server.McpRequestContext;
import io.modelcontextprotocol.modern.server.McpSyncResponse;
import io.modelcontextprotocol.modern.server.feature.McpSyncTool;
import io.modelcontextprotocol.modern.server.feature.McpSyncToolRepository;
import io.modelcontextprotocol.modern.server.feature.ToolsFeature;
import io.modelcontextprotocol.modern.server.feature.ToolsPage;
import io.modelcontextprotocol.modern.server.transport.StdioMcpTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The second client of the MCP Java SDK 2.2, and a server over pipes. Run in mode veto, in the default scope. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ModernMcpCases {

    private static StdioMcpClientTransport transport;
    private static McpSyncClient client;
    private static McpAsyncClient async;

    @BeforeAll
    static void connect() {
        transport = started(own());
        client = client(transport);
        async = McpClient.async(transport).roundTimeout(Duration.ofHours(1)).build();
    }

    @AfterAll
    static void close() {
        transport.close();
    }

    private static ServerParameters own() {
        return ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), ModernMcpCases.class.getName(), "mcp-server-files")
                .build();
    }

    private static StdioMcpClientTransport started(ServerParameters server) {
        return StdioMcpClientTransport.builder(server).start();
    }

    private static McpSyncClient client(StdioMcpClientTransport of) {
        return McpClient.sync(of).roundTimeout(Duration.ofHours(1)).build();
    }

    /** The server. */
    public static void main(String[] arguments) {
        McpSchema.Tool tool = McpSchema.Tool.builder("read", Map.of("type", "object"))
                .description("Reads a file")
                .build();
        McpServer server = McpServer.builder()
                .serverInfo(McpSchema.Implementation.builder("files", "1").build())
                .feature(ToolsFeature.ofSync(new Tools(McpSyncTool.of(
                        tool,
                        (context, request) -> McpSyncResponse.result(
                                read(request.arguments().get("file")))))))
                .build();
        new StdioMcpTransport(server, McpJsonDefaults.getMapper()).start().block();
    }

    private record Tools(McpSyncTool only) implements McpSyncToolRepository {

        @Override
        public ToolsPage list(McpRequestContext context, String cursor) {
            return ToolsPage.of(List.of(only.definition()));
        }

        @Override
        public McpSyncTool find(McpRequestContext context, String name) {
            return only.definition().name().equals(name) ? only : null;
        }
    }

    private static CallToolResult read(Object file) {
        if ("fatal".equals(file)) {
            System.err.println("sh: 1: fsck: not found");
            System.exit(127);
        }
        String text = file == null
                ? "Input validation error: 'file' is a required property"
                : file.equals("there") ? "its text" : "no file " + file;
        return CallToolResult.builder()
                .content(List.of(McpSchema.TextContent.builder(text).build()))
                .isError(!text.equals("its text"))
                .build();
    }

    @Test
    void a_tool_that_succeeds_gives_what_it_gave() {
        for (Function<Map<String, Object>, CallToolResult> form : forms()) {
            assertThat(text(form.apply(Map.of("file", "there")))).isEqualTo("its text");
        }
    }

    /** The first one: the end of another test's server may lift what this one looks at. */
    @Test
    @Order(1)
    void arguments_that_the_server_refused_are_refused_before_they_are_sent_in_each_form() throws Exception {
        int number = 0;
        for (Function<Map<String, Object>, CallToolResult> form : forms()) {
            Map<String, Object> without = Map.of("form", number++);
            assertThat(text(form.apply(without))).startsWith("Input validation error");
            thinks();
            CallToolResult refused = form.apply(without);
            assertThat(refused.isError()).isTrue();
            assertThat(text(refused)).startsWith("NOT EXECUTED").contains("required property");

            form.apply(Map.of("file", "there"));
            thinks();
            assertThat(text(form.apply(without))).startsWith("Input validation error");
        }
    }

    @Test
    void a_server_that_ends_before_it_serves_is_told_of_and_not_started_again_while_its_program_is_missing()
            throws Exception {
        ServerParameters server = ServerParameters.builder("sh")
                .args("-c", "exec mcp-server-nowhere --port 3")
                .build();
        assertThat(reasons(catchThrowable(() -> {
                    try (StdioMcpClientTransport dead = started(server)) {
                        client(dead).tool("read").call();
                    }
                })))
                .contains("the MCP server ended, exit code 127: ")
                .contains("mcp-server-nowhere");

        thinks();
        assertThat(reasons(catchThrowable(() -> started(server))))
                .contains("NOT EXECUTED")
                .contains("mcp-server-nowhere");
    }

    @Test
    void a_server_that_ends_in_a_call_is_told_of_and_can_be_started_again() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (StdioMcpClientTransport mortal = started(own())) {
                assertThat(reasons(catchThrowable(() -> client(mortal)
                                .tool("read")
                                .arguments(Map.of("file", "fatal"))
                                .call())))
                        .contains("the MCP server ended, exit code 127: sh: 1: fsck: not found");
            }
            thinks();
        }
    }

    private static List<Function<Map<String, Object>, CallToolResult>> forms() {
        return List.of(
                arguments -> client.tool("read").arguments(arguments).call(),
                arguments ->
                        (CallToolResult) client.tool("read").arguments(arguments).callOnce(),
                arguments -> async.tool("read").arguments(arguments).call().block(),
                arguments -> (CallToolResult)
                        async.tool("read").arguments(arguments).callOnce().block());
    }

    private static String text(CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
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

    private static String reasons(Throwable thrown) {
        StringBuilder reasons = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reasons.append(cause).append('\n');
        }
        return reasons.toString();
    }
}
