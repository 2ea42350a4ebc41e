package io.vritti.agent.library.springai;

import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.tool.ToolRequest;

/** A tool call of Spring AI, whose result is a text or JSON and has no flag for a failure. */
record SpringAiCall(ToolRequest request, boolean passesModelBy) implements HostToolCall {

    @Override
    public Object refused(String text) {
        return text;
    }

    @Override
    public String text(Object result) {
        return PlainText.of((String) result);
    }

    @Override
    public Object withText(Object result, String text) {
        return text;
    }

    @Override
    public String failure(Object result) {
        return null;
    }
}
