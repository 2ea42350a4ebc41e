package io.vritti.agent.library.langchain4j;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where LangChain4j runs a tool. The outer one is that of AI services since 1.4, whose error handler would make the model's text of any
 * exception, or end the run by it; the others are of the executor of annotated methods.
 */
public final class LangChain4jChokePoints {

    private static final String REQUEST = "(Ldev/langchain4j/agent/tool/ToolExecutionRequest;";
    private static final String CONTEXT = "Ldev/langchain4j/invocation/InvocationContext;";
    private static final String RESULT = ")Ldev/langchain4j/service/tool/ToolExecutionResult;";
    private static final String SERVICE = "dev/langchain4j/service/tool/ToolService";
    private static final String EXECUTOR = "dev/langchain4j/service/tool/DefaultToolExecutor";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "langchain4j",
                    SERVICE,
                    "executeWithErrorHandling",
                    REQUEST + "Ldev/langchain4j/service/tool/ToolExecutor;" + CONTEXT
                            + "Ldev/langchain4j/service/tool/ToolArgumentsErrorHandler;"
                            + "Ldev/langchain4j/service/tool/ToolExecutionErrorHandler;" + RESULT,
                    "ServiceAdvice"),
            point("langchain4j executor", EXECUTOR, "executeWithContext", REQUEST + CONTEXT + RESULT, "ExecutorAdvice"),
            point(
                    "langchain4j executor",
                    EXECUTOR,
                    "execute",
                    REQUEST + "Ljava/lang/Object;)Ljava/lang/String;",
                    "TextExecutorAdvice"));

    private LangChain4jChokePoints() {}

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.langchain4j." + advice);
    }
}
