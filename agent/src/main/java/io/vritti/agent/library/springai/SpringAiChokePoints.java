package io.vritti.agent.library.springai;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where Spring AI runs a tool; the call inside the manager is a lambda, whose number differs by version. */
public final class SpringAiChokePoints {

    private static final String MANAGER = "org/springframework/ai/model/tool/DefaultToolCallingManager";
    private static final String CALL =
            "(Ljava/lang/String;Lorg/springframework/ai/chat/model/ToolContext;)Ljava/lang/String;";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "springai answer",
                    MANAGER,
                    "executeToolCalls",
                    "(Lorg/springframework/ai/chat/prompt/Prompt;Lorg/springframework/ai/chat/model/ChatResponse;)"
                            + "Lorg/springframework/ai/model/tool/ToolExecutionResult;",
                    "AnswerAdvice"),
            point(
                    "springai",
                    MANAGER,
                    "lambda$executeToolCall$*",
                    "(Lorg/springframework/ai/tool/ToolCallback;Ljava/lang/String;"
                            + "Lorg/springframework/ai/chat/model/ToolContext;"
                            + "Lorg/springframework/ai/tool/observation/ToolCallingObservationContext;)Ljava/lang/String;",
                    "ManagedCallAdvice"),
            point(
                    "springai advisors",
                    "org/springframework/ai/chat/client/advisor/DefaultAroundAdvisorChain",
                    "nextCall",
                    "(Lorg/springframework/ai/chat/client/ChatClientRequest;)"
                            + "Lorg/springframework/ai/chat/client/ChatClientResponse;",
                    "AdvisedAdvice"),
            callback("org/springframework/ai/tool/method/MethodToolCallback"),
            callback("org/springframework/ai/tool/function/FunctionToolCallback"),
            callback("org/springframework/ai/mcp/SyncMcpToolCallback"),
            callback("org/springframework/ai/mcp/AsyncMcpToolCallback"));

    private SpringAiChokePoints() {}

    private static ChokePoint callback(String type) {
        return point("springai callback", type, "call", CALL, "CallbackAdvice");
    }

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.springai." + advice);
    }
}
