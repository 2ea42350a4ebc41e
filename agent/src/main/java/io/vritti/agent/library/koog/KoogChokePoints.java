package io.vritti.agent.library.koog;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where Koog executes one tool, and where an agent asks its model. Tools of one answer may be executed one by one, so where they begin
 * tells nothing. One name stands for the form of 1.0 and for that of 0.5.
 */
public final class KoogChokePoints {

    private static final String CONTINUATION = "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";

    public static final List<ChokePoint> ALL = Stream.of(
                    List.of(
                            tool(
                                    "executeTool",
                                    "Lai/koog/prompt/message/MessagePart$Tool$Call;"
                                            + "Lai/koog/agents/core/tools/ToolCallMetadata;",
                                    "ExecuteToolAdvice"),
                            tool(
                                    "processToolCall",
                                    "Lai/koog/agents/core/model/message/AgentToolCallToEnvironmentContent;",
                                    "ProcessToolCallAdvice")),
                    model("ContextualPromptExecutor", "Lai/koog/prompt/Prompt;"),
                    model("PromptExecutorProxy", "Lai/koog/prompt/dsl/Prompt;"))
            .flatMap(List::stream)
            .toList();

    private KoogChokePoints() {}

    private static ChokePoint tool(String method, String parameters, String advice) {
        return point(
                "koog-tool",
                "ai/koog/agents/core/environment/GenericAgentEnvironment",
                method,
                "(" + parameters + CONTINUATION,
                advice);
    }

    private static List<ChokePoint> model(String executor, String prompt) {
        String type = "ai/koog/agents/core/feature/" + executor;
        String parameters = "(" + prompt + "Lai/koog/prompt/llm/LLModel;Ljava/util/List;";
        return List.of(
                point("koog-model", type, "execute", parameters + CONTINUATION, "ModelAdvice"),
                point("koog-model-choices", type, "executeMultipleChoices", parameters + CONTINUATION, "ModelAdvice"),
                point(
                        "koog-model-stream",
                        type,
                        "executeStreaming",
                        parameters + ")Lkotlinx/coroutines/flow/Flow;",
                        "ModelAdvice"));
    }

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "library.koog." + advice);
    }
}
