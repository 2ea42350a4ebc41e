package io.vritti.agent.library.langchain4j;

import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.intercept.tool.ToolEnd;
import io.vritti.tool.ToolRequest;
import java.util.concurrent.CompletableFuture;

/** A tool call whose result is promised, since 1.20. */
record PromiseCall(ResultCall promised) implements HostToolCall {

    @Override
    public ToolRequest request() {
        return promised.request();
    }

    @Override
    public Object refused(String text) {
        return promised.refused(text);
    }

    @Override
    public Object refusedAtOnce(String text) {
        return CompletableFuture.completedFuture(promised.refused(text));
    }

    @Override
    public String text(Object result) {
        return promised.text(result);
    }

    @Override
    public Object withText(Object result, String text) {
        return promised.withText(result, text);
    }

    @Override
    public String failure(Object result) {
        return promised.failure(result);
    }

    @Override
    public boolean passesModelBy() {
        return promised.passesModelBy();
    }

    /** Whoever gives up waiting for the promise gives up the tool, too. */
    @Override
    public Object later(Object result, LateTool call) {
        CompletableFuture<?> own = (CompletableFuture<?>) result;
        CompletableFuture<Object> delivered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                own.cancel(mayInterruptIfRunning);
                return super.cancel(mayInterruptIfRunning);
            }
        };
        own.whenComplete((found, thrown) -> {
            ToolEnd end = ended(call, found, thrown);
            if (end.thrown() == null) {
                delivered.complete(end.result());
            } else {
                delivered.completeExceptionally(end.thrown());
            }
        });
        return delivered;
    }

    /** A fault of ours leaves the host what the tool gave: a promise that is never kept would keep it waiting. */
    private static ToolEnd ended(LateTool call, Object found, Throwable thrown) {
        try {
            return call.ended(found, thrown);
        } catch (RuntimeException | LinkageError ours) {
            return new ToolEnd(found, thrown);
        }
    }
}
