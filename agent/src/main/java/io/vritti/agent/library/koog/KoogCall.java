package io.vritti.agent.library.koog;

import ai.koog.agents.core.environment.ReceivedToolResult;
import ai.koog.agents.core.environment.ToolResultKind;
import ai.koog.prompt.message.MessagePart;
import ai.koog.serialization.JSONObject;
import io.vritti.agent.library.PlainText;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import java.util.List;
import java.util.Map;

/** A tool call of Koog 1, whose result has a kind. */
record KoogCall(KoogRequest request, ToolOfThread thread) implements HostToolCall {

    @Override
    public void begins(LateTool call) {
        thread.begins(call);
    }

    /** Its arguments are left out, as Koog does where it has not read them. */
    @Override
    public Object refused(String text) {
        return Results.of(
                request.callId(),
                request.tool(),
                new JSONObject(Map.of()),
                null,
                text,
                new ToolResultKind.Failure(null),
                null,
                null);
    }

    /** Its parts, where it has some, take the place of its output, and may be pictures. */
    @Override
    public String text(Object result) {
        ReceivedToolResult known = (ReceivedToolResult) result;
        List<?> parts = Results.parts(known);
        if (parts == null) {
            return PlainText.unquoted(known.getOutput());
        }
        return parts.size() == 1 && parts.get(0) instanceof MessagePart.Text only
                ? PlainText.unquoted(only.getText())
                : null;
    }

    @Override
    public Object withText(Object result, String text) {
        ReceivedToolResult known = (ReceivedToolResult) result;
        return Results.of(
                known.getId(),
                known.getTool(),
                known.getToolArgs(),
                known.getToolDescription(),
                text,
                known.getResultKind(),
                known.getResult(),
                known.getResultObject());
    }

    @Override
    public Object withRefusalInside(Object result, String text, String refusal) {
        return failure(result) == null ? withText(result, text) : refused(refusal);
    }

    @Override
    public String failure(Object result) {
        ReceivedToolResult known = (ReceivedToolResult) result;
        return known.getResultKind() instanceof ToolResultKind.Success ? null : known.getOutput();
    }

    @Override
    public Object later(Object result, LateTool call) {
        return Suspended.orNull(result);
    }
}
