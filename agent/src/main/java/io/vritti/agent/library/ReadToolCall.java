package io.vritti.agent.library;

import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.LateTool;
import io.vritti.tool.ToolRequest;
import java.util.function.Consumer;

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
    public Object refused(String text) {
        return call.refused(text);
    }

    @Override
    public Object refusedAtOnce(String text) {
        return call.refusedAtOnce(text);
    }

    @Override
    public String text(Object result) {
        try {
            return call.text(result);
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return null;
        }
    }

    @Override
    public Object withText(Object result, String text) {
        try {
            return call.withText(result, text);
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return result;
        }
    }

    @Override
    public Object withRefusal(Object result, String refusal) {
        try {
            return call.withRefusal(result, refusal);
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return call.refused(refusal);
        }
    }

    @Override
    public String failure(Object result) {
        try {
            return call.failure(result);
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return null;
        }
    }

    @Override
    public boolean passesModelBy() {
        try {
            return call.passesModelBy();
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return true;
        }
    }

    @Override
    public Object later(Object result, LateTool late) {
        try {
            return call.later(result, late);
        } catch (LinkageError unknown) {
            giveUp.accept(unknown);
            return null;
        }
    }
}
