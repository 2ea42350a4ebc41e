package io.vritti.intercept.tool;

import io.vritti.tool.ToolRequest;
import java.util.ArrayList;
import java.util.List;

/** A call of a framework whose tools answer with lists. */
final class StructuredTool implements HostToolCall {

    private final TextTool tool = new TextTool("run", "{}", false);

    @Override
    public ToolRequest request() {
        return tool;
    }

    @Override
    public Object refused(String text) {
        return List.of(text);
    }

    @Override
    public String text(Object result) {
        return null;
    }

    @Override
    public Object withText(Object result, String text) {
        return result;
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        List<Object> both = new ArrayList<>(List.of(refusal));
        both.addAll((List<?>) result);
        return both;
    }

    @Override
    public String failure(Object result) {
        return null;
    }
}
