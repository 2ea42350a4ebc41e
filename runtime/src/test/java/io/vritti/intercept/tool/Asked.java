package io.vritti.intercept.tool;

import io.vritti.tool.ToolRequest;

/** A tool call of a conversation and of a user, either of which may be null. */
record Asked(String tool, String arguments, String conversation, String user, String callId, String server)
        implements HostToolCall, ToolRequest {

    static Asked in(String conversation) {
        return new Asked("run", "{}", conversation, null, null, null);
    }

    static Asked by(String user) {
        return new Asked("run", "{}", "conversation of " + user, user, null, null);
    }

    Asked of(String otherTool) {
        return new Asked(otherTool, arguments, conversation, user, callId, server);
    }

    Asked called(String id) {
        return new Asked(tool, arguments, conversation, user, id, server);
    }

    Asked at(String ofServer) {
        return new Asked(tool, arguments, conversation, user, callId, ofServer);
    }

    @Override
    public ToolRequest request() {
        return this;
    }

    @Override
    public String framework() {
        return "test";
    }

    @Override
    public Object refused(String text) {
        return text;
    }

    @Override
    public String text(Object result) {
        return (String) result;
    }

    @Override
    public Object withText(Object result, String text) {
        return text;
    }

    @Override
    public String failure(Object result) {
        return ((String) result).startsWith("error:") ? (String) result : null;
    }
}
