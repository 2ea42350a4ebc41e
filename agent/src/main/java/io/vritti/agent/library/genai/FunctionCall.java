package io.vritti.agent.library.genai;

import io.vritti.agent.library.MapAnswers;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.tool.ArgumentsJson;
import io.vritti.tool.ToolRequest;
import java.lang.reflect.Method;
import java.util.Map;

/** The call of a function, whose result the model gets as the field {@code result} of an answer, as JSON or, of a text, as it is. */
record FunctionCall(Method function, Map<?, ?> given) implements HostToolCall, ToolRequest {

    @Override
    public ToolRequest request() {
        return this;
    }

    @Override
    public String framework() {
        return "genai";
    }

    @Override
    public String tool() {
        return function.getName();
    }

    @Override
    public String arguments() {
        return ArgumentsJson.of(given);
    }

    @Override
    public Object refused(String text) {
        return text;
    }

    @Override
    public String text(Object result) {
        return result instanceof String text ? text : null;
    }

    @Override
    public Object withText(Object result, String text) {
        return text;
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        return result instanceof Map<?, ?> answer ? MapAnswers.withRefusal(answer, refusal) : refusal;
    }

    @Override
    public String failure(Object result) {
        return result instanceof Map<?, ?> answer ? MapAnswers.failure(answer) : null;
    }
}
