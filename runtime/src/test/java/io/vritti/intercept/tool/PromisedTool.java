package io.vritti.intercept.tool;

import io.vritti.tool.ToolRequest;
import java.util.concurrent.CompletableFuture;

/** A call of a framework whose tools promise their results. */
final class PromisedTool implements HostToolCall {

    private final TextTool tool = new TextTool("run", "{}", false);

    @Override
    public ToolRequest request() {
        return tool;
    }

    @Override
    public Object refused(String text) {
        return text;
    }

    @Override
    public Object refusedAtOnce(String text) {
        return CompletableFuture.completedFuture(text);
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
        return null;
    }

    @Override
    public Object later(Object result, LateTool call) {
        return ((CompletableFuture<?>) result)
                .handle((value, thrown) -> call.ended(value, thrown).result());
    }
}
