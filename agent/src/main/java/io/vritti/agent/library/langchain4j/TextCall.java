package io.vritti.agent.library.langchain4j;

import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.tool.ToolRequest;

/** A tool call whose result is a text. */
record TextCall(ToolRequest request, boolean passesModelBy) implements HostToolCall {

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
