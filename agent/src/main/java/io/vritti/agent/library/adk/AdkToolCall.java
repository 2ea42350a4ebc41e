package io.vritti.agent.library.adk;

import io.reactivex.rxjava3.core.Maybe;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tool call of the kit, whose answers are maps that come late. */
record AdkToolCall(AdkRequest asked) implements HostToolCall {

    /** What the kit itself, and Gemini, call the text of a failure. */
    private static final String ERROR = "error";

    /** Under which the kit puts what is no map. */
    private static final String RESULT = "result";

    @Override
    public ToolRequest request() {
        return asked;
    }

    @Override
    public Map<String, Object> refused(String text) {
        return answer(ERROR, text);
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
        if (Failures.isNothing(answer)) {
            return refused(refusal);
        }
        if (Failures.says(answer, refusal)) {
            return result;
        }
        Map<String, Object> both = refused(refusal);
        answer.forEach((name, value) -> both.merge(name, value, (ours, theirs) -> ours + "\n\n" + theirs));
        return both;
    }

    @Override
    public String failure(Object result) {
        return Failures.of(map(result));
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
