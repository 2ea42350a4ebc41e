package io.vritti.agent.library.langchain4j;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where LangChain4j runs a tool, and where it asks a model. The outermost one is that of AI services since 1.4, whose error
 * handler would make the model's text of any exception, or end the run by it; the others are those of executors, which
 * services and other callers use.
 */
public final class LangChain4jChokePoints {

    private static final String REQUEST = "(Ldev/langchain4j/agent/tool/ToolExecutionRequest;";
    private static final String CONTEXT = "Ldev/langchain4j/invocation/InvocationContext;";
    private static final String RESULT = ")Ldev/langchain4j/service/tool/ToolExecutionResult;";
    private static final String SERVICE = "dev/langchain4j/service/tool/ToolService";
    private static final String MCP_TRANSPORT = "dev/langchain4j/mcp/client/transport/";
    private static final String CHAT_REQUEST = "(Ldev/langchain4j/model/chat/request/ChatRequest;";

    public static final List<ChokePoint> ALL = Stream.of(
                    services(),
                    executor("langchain4j executor", "dev/langchain4j/service/tool/DefaultToolExecutor"),
                    executor("langchain4j mcp executor", "dev/langchain4j/mcp/McpToolExecutor"),
                    executor(
                            "quarkus langchain4j executor",
                            "io/quarkiverse/langchain4j/runtime/tool/QuarkusToolExecutor"),
                    servers())
            .flatMap(List::stream)
            .toList();

    private LangChain4jChokePoints() {}

    private static List<ChokePoint> services() {
        return List.of(
                point(
                        "langchain4j",
                        SERVICE,
                        "executeWithErrorHandling",
                        REQUEST + "Ldev/langchain4j/service/tool/ToolExecutor;" + CONTEXT
                                + "Ldev/langchain4j/service/tool/ToolArgumentsErrorHandler;"
                                + "Ldev/langchain4j/service/tool/ToolExecutionErrorHandler;" + RESULT,
                        "ServiceAdvice"),
                point(
                        "langchain4j model",
                        "dev/langchain4j/model/chat/ChatModel",
                        "chat",
                        CHAT_REQUEST + ")Ldev/langchain4j/model/chat/response/ChatResponse;",
                        "AnswerAdvice"),
                point(
                        "langchain4j streaming model",
                        "dev/langchain4j/model/chat/StreamingChatModel",
                        "chat",
                        CHAT_REQUEST + "Ldev/langchain4j/model/chat/response/StreamingChatResponseHandler;)V",
                        "AnswerAdvice"));
    }

    /** Forms of an executor's method: two since 1.0 and 1.4, the promise since 1.20, and the only one of 2.0. */
    private static List<ChokePoint> executor(String name, String type) {
        return List.of(
                point(name, type, "execute", REQUEST + "Ljava/lang/Object;)Ljava/lang/String;", "ExecutorAdvice"),
                point(name, type, "executeWithContext", REQUEST + CONTEXT + RESULT, "ExecutorAdvice"),
                point(
                        name,
                        type,
                        "executeAsync",
                        REQUEST + CONTEXT + ")Ljava/util/concurrent/CompletableFuture;",
                        "ExecutorAdvice"),
                point(name, type, "execute", REQUEST + CONTEXT + RESULT, "ExecutorAdvice"));
    }

    /** Where the framework's own MCP client starts a server over pipes, and where it tells, since 1.18, that one has ended. */
    private static List<ChokePoint> servers() {
        return List.of(
                point(
                        "langchain4j mcp server",
                        MCP_TRANSPORT + "stdio/StdioMcpTransport",
                        "start",
                        "(L" + MCP_TRANSPORT + "McpOperationHandler;)V",
                        "ServerStartAdvice"),
                point(
                        "langchain4j mcp server",
                        MCP_TRANSPORT + "McpOperationHandler",
                        "cancelAllPendingOperations",
                        "(Ljava/lang/String;)V",
                        "ServerEndAdvice"));
    }

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.langchain4j." + advice);
    }
}
