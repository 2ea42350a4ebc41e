package io.vritti.agent.library.adk;

import io.reactivex.rxjava3.core.Maybe;
import io.vritti.agent.library.MapAnswers;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tool call of the kit, whose answers are maps that come late. */
record AdkToolCall(AdkRequest asked) implements HostToolCall {

    /** What the kit says of an exception in a method that it calls as a tool; before 1.0 it says nothing at all. */
    private static final Map<String, Object> OF_ANY_EXCEPTION =
            Map.of("status", "error", "message", "An internal error occurred.");

    /** Under which the kit puts what is no map. */
    private static final String RESULT = "result";

    @Override
    public ToolRequest request() {
        return asked;
    }

    @Override
    public Map<String, Object> refused(String text) {
        return answer(MapAnswers.ERROR, text);
    }

    @Override
    public Object refusedAtOnce(String text) {
        return Maybe.just(refused(text));
    }

    @Override
    public String text(Object result) {
        Map<String, Object> answer = map(result);
        return answer.size() == 1 && answer.get(RESULT) instanceof String text ? text : null;
    }

    @Override
    public Object withText(Object result, String text) {
        return answer(RESULT, text);
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        Map<String, Object> answer = map(result);
        return answer.isEmpty() || answer.equals(OF_ANY_EXCEPTION)
                ? refused(refusal)
                : MapAnswers.withRefusal(answer, refusal);
    }

    @Override
    public String failure(Object result) {
        return MapAnswers.failure(map(result));
    }

    @Override
    public boolean passesModelBy() {
        return asked.context().actions().skipSummarization().orElse(false);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object later(Object result, LateTool call) {
        return new WatchedAnswer((Maybe<Map<String, Object>>) result, call);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object result) {
        return (Map<String, Object>) result;
    }

    /** One that the host's callbacks may change. */
    private static Map<String, Object> answer(String name, String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(name, text);
        return answer;
    }
}
