package io.vritti.agent.library.koog;

import ai.koog.prompt.message.MessagePart;
import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import kotlin.coroutines.Continuation;

/** Reads the tool calls of Koog. */
public final class KoogReader implements LibraryReader {

    /** What 1.0 calls a tool by; 0.5 does not have it. */
    private static final String CALL = "ai.koog.prompt.message.MessagePart$Tool$Call";

    /** @param arguments the call and the continuation, whose place a watched one takes */
    @Override
    @SuppressWarnings("unchecked")
    public HostToolCall toolCall(Object target, Object[] arguments) {
        Continuation<Object> host = (Continuation<Object>) arguments[1];
        ToolOfThread thread = new ToolOfThread();
        HostToolCall call = arguments[0].getClass().getName().equals(CALL)
                ? new KoogCall(new KoogRequest(target, (MessagePart.Tool.Call) arguments[0], host), thread)
                : new EarlyCall(EarlyRequest.of(target, arguments[0]), thread);
        arguments[1] = new WatchedContinuation(host, thread);
        return call;
    }
}
