package io.vritti.agent.library.adk;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where the Agent Development Kit calls one tool, and where it begins to call those that one answer of the model asks for. Both
 * hold for its live mode, too, except for tools that return a stream.
 */
public final class AdkChokePoints {

    private static final String FUNCTIONS = "com/google/adk/flows/llmflows/Functions";
    private static final String ANSWER =
            "(Lcom/google/adk/agents/InvocationContext;Lcom/google/adk/events/Event;Ljava/util/Map;";
    private static final String EVENT = ")Lio/reactivex/rxjava3/core/Maybe;";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "adk-tool",
                    "callTool",
                    "(Lcom/google/adk/tools/BaseTool;Ljava/util/Map;Lcom/google/adk/tools/ToolContext;" + EVENT,
                    "CallToolAdvice"),
            answer("adk-answer", "handleFunctionCalls", ANSWER + EVENT),
            answer("adk-answer", "handleFunctionCalls", ANSWER + "Ljava/util/Map;" + EVENT),
            answer("adk-live-answer", "handleFunctionCallsLive", ANSWER + EVENT),
            answer("adk-live-answer", "handleFunctionCallsLive", ANSWER + "Ljava/util/Map;" + EVENT));

    private AdkChokePoints() {}

    /** From 1.0 on, the method with fewer parameters calls the other: two attempts are counted for one, with nothing between them. */
    private static ChokePoint answer(String name, String method, String descriptor) {
        return point(name, method, descriptor, "AnswerAdvice");
    }

    private static ChokePoint point(String name, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", FUNCTIONS, method, descriptor, "library.adk." + advice);
    }
}
