package io.vritti.agent.library.koog;

import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;

/** A tool call of Koog 0.5, whose result is a text, and an object where the tool has not failed. */
record EarlyCall(EarlyRequest request, ToolOfThread thread) implements HostToolCall {

    @Override
    public void begins(LateTool call) {
        thread.begins(call);
    }

    @Override
    public Object refused(String text) {
        return result(text, null);
    }

    @Override
    public String text(Object result) {
        return PlainText.unquoted((String) Early.get(result, "getMessage"));
    }

    @Override
    public Object withText(Object result, String text) {
        return result(text, Early.get(result, "getToolResult"));
    }

    @Override
    public Object withRefusalInside(Object result, String text, String refusal) {
        return failure(result) == null ? withText(result, text) : refused(refusal);
    }

    @Override
    public String failure(Object result) {
        return Early.get(result, "getToolResult") == null ? (String) Early.get(result, "getMessage") : null;
    }

    @Override
    public Object later(Object result, LateTool call) {
        return Suspended.orNull(result);
    }

    private Object result(String text, Object object) {
        return Early.result(request.callId(), request.tool(), request.agent(), text, object);
    }
}
