package io.vritti.agent.library.genai;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where the GenAI SDK calls a function of the host's by itself, and where it begins to call those that one answer of the model asks
 * for. Both clients of it, blocking and asynchronous, come here; its streams call no function.
 */
public final class GenAiChokePoints {

    private static final String FUNCTIONS = "com/google/common/collect/ImmutableMap;";
    private static final String ANSWER = "(Lcom/google/genai/types/GenerateContentResponse;L" + FUNCTIONS;
    private static final String PARTS = ")Lcom/google/common/collect/ImmutableList;";

    public static final List<ChokePoint> ALL = List.of(
            function("(Ljava/lang/reflect/Method;L" + FUNCTIONS + ")Ljava/lang/Object;"),
            function("(Ljava/lang/reflect/Method;Ljava/util/Map;Ljava/lang/Object;)Ljava/lang/Object;"),
            answer(ANSWER + PARTS),
            answer(ANSWER + "L" + FUNCTIONS + PARTS));

    private GenAiChokePoints() {}

    private static ChokePoint function(String descriptor) {
        return point("genai-function", "getFunctionResponse", descriptor, "CallFunctionAdvice");
    }

    private static ChokePoint answer(String descriptor) {
        return point("genai-answer", "getFunctionResponseParts", descriptor, "FunctionsAdvice");
    }

    private static ChokePoint point(String name, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", "com/google/genai/AfcUtil", method, descriptor, "library.genai." + advice);
    }
}
