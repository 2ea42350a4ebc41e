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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client of a server that runs as a child process, both of the MCP Java SDK. Run in mode veto, in the default scope. */
public class McpToolCases {

    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), McpToolCases.class.getName())
                .build();
        client = McpClient.sync(new StdioClientTransport(server, mapper()))
                .requestTimeout(Duration.ofSeconds(30))
                .build();
        client.initialize();
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
                        (exchange, request) -> read(String.valueOf(request.arguments().get("file"))))
                .build();
    }

    private static CallToolResult read(String file) {
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
    void a_failure_keeps_its_own_text_or_says_that_nothing_was_executed() {
        assertThat(texts(call("read", "missing"))).containsExactly("no file missing");
        for (int i = 0; i < 3; i++) {
            CallToolResult result = call("read", "missing");
            assertThat(result.isError()).isTrue();
            assertThat(texts(result).get(0)).matches("(?s)no file missing|NOT EXECUTED.*");
        }
        assertThat(texts(call("read", "there"))).containsExactly("its text");
    }

    @Test
    void an_unknown_tool_fails_as_it_does_without_us_at_first() {
        Throwable thrown = catchThrowable(() -> {
            CallToolResult result = call("unknown", "there");
            assertThat(result.isError()).isTrue();
        });
        if (thrown != null) {
            assertThat(thrown.getClass().getSimpleName()).isEqualTo("McpError");
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
