package io.vritti.agent.library.mcp;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where the clients of the MCP Java SDK call a tool. The first client's synchronous form calls its asynchronous one, so only that is
 * watched; the second client's two forms are two classes.
 */
public final class McpChokePoints {

    private static final String MODERN = "io/modelcontextprotocol/modern/client/";
    private static final String ARGUMENTS = "(Ljava/lang/String;Ljava/lang/Object;L" + MODERN
            + "CallSettings;Lio/modelcontextprotocol/modern/McpSchema$Tool;)";
    private static final String MONO = "Lreactor/core/publisher/Mono;";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "mcp-tool",
                    "io/modelcontextprotocol/client/McpAsyncClient",
                    "callTool",
                    "(Lio/modelcontextprotocol/spec/McpSchema$CallToolRequest;)" + MONO,
                    "CallToolAdvice"),
            point(
                    "mcp-modern-tool",
                    MODERN + "AsyncClientRequester",
                    "callTool",
                    ARGUMENTS + MONO,
                    "ModernAsyncAdvice"),
            point(
                    "mcp-modern-tool-once",
                    MODERN + "AsyncClientRequester",
                    "onceTool",
                    ARGUMENTS + MONO,
                    "ModernAsyncAdvice"),
            point(
                    "mcp-modern-sync-tool",
                    MODERN + "SyncClientRequester",
                    "callTool",
                    ARGUMENTS + "Lio/modelcontextprotocol/modern/McpSchema$CallToolResult;",
                    "ModernSyncAdvice"),
            point(
                    "mcp-modern-sync-tool-once",
                    MODERN + "SyncClientRequester",
                    "onceTool",
                    ARGUMENTS + "Lio/modelcontextprotocol/modern/McpSchema$Result;",
                    "ModernSyncAdvice"),
            point(
                    "mcp-stdio",
                    "io/modelcontextprotocol/client/transport/StdioClientTransport",
                    "connect",
                    "(Ljava/util/function/Function;)" + MONO,
                    "ConnectAdvice"),
            point(
                    "mcp-answer",
                    "io/modelcontextprotocol/spec/McpClientSession",
                    "sendRequest",
                    "(Ljava/lang/String;Ljava/lang/Object;Lio/modelcontextprotocol/json/TypeRef;)" + MONO,
                    "RequestAdvice"),
            point(
                    "mcp-modern-stdio",
                    MODERN + "transport/StdioMcpClientTransport",
                    "send",
                    "(L" + MODERN + "transport/McpTransportRequest;)Lreactor/core/publisher/Flux;",
                    "SendAdvice"));

    private McpChokePoints() {}

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.mcp." + advice);
    }
}
