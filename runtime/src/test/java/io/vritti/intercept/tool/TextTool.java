package io.vritti.intercept.tool;

import io.vritti.tool.ToolRequest;

/** A call of a framework whose tools answer with texts; one that begins with {@code error:} reports a failure. */
record TextTool(String tool, String arguments, boolean passesModelBy) implements HostToolCall, ToolRequest {

    @Override
    public ToolRequest request() {
        return this;
    }

    @Override
    public String framework() {
        return "test";
    }

    @Override
    public String goal() {
        return "publish the report";
    }

    @Override
    public String description() {
        return "Runs a command.";
    }

    @Override
    public String conversation() {
        return "c1";
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
