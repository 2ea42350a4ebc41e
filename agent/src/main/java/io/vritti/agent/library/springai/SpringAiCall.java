package io.vritti.agent.library.springai;

import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.tool.ToolRequest;

/**
 * A tool call of Spring AI, whose result is a text or JSON and has no flag for a failure. Its converter makes a JSON string of a text; where
 * we add something, the model reads the text as it is.
 */
record SpringAiCall(ToolRequest request, boolean passesModelBy) implements HostToolCall {

    @Override
    public Object refused(String text) {
        return text;
    }

    @Override
    public String text(Object result) {
        return PlainText.unquoted((String) result);
    }

    @Override
    public Object withText(Object result, String text) {
        return text;
    }

    @Override
    public Object withRefusalInside(Object result, String text, String refusal) {
        return text;
    }

    @Override
    public String failure(Object result) {
        return null;
    }
}
