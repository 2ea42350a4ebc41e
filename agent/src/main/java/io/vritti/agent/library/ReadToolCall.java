package io.vritti.agent.library;

import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Passes on what a framework's reader says. Where the framework lacks a member that the reader needs, the call stays as it is, and is the
 * last of its kind that is read.
 */
record ReadToolCall(HostToolCall call, Consumer<Throwable> giveUp) implements HostToolCall {

    @Override
    public ToolRequest request() {
        return call.request();
    }

    @Override
    public void begins(LateTool late) {
        call.begins(late);
    }

    @Override
    public Object refused(String text) {
        return call.refused(text);
    }

    @Override
    public Object refusedAtOnce(String text) {
        return call.refusedAtOnce(text);
    }

    @Override
    public String text(Object result) {
        return read(() -> call.text(result), () -> null);
    }

    @Override
    public Object withText(Object result, String text) {
        return read(() -> call.withText(result, text), () -> result);
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        return read(() -> call.withRefusal(result, refusal), () -> call.refused(refusal));
    }

    @Override
    public Object withRefusalInside(Object result, String text, String refusal) {
        return read(() -> call.withRefusalInside(result, text, refusal), () -> result);
    }

    @Override
    public boolean isSignal(Throwable thrown) {
        return read(() -> call.isSignal(thrown), () -> false);
    }

    @Override
    public String failure(Object result) {
        return read(() -> call.failure(result), () -> null);
    }

    @Override
    public boolean passesModelBy() {
        return read(call::passesModelBy, () -> true);
    }

    @Override
    public Object later(Object result, LateTool late) {
        return read(() -> call.later(result, late), () -> null);
    }

    private <T> T read(Supplier<T> answer, Supplier<T> unread) {
        try {
            return answer.get();
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return unread.get();
        }
    }
}
