package io.vritti.agent.library.koog;

import io.vritti.intercept.tool.LateTool;
import io.vritti.intercept.tool.ToolEnd;
import kotlin.Result;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.jvm.internal.ContinuationImpl;

/** Between a tool that ends after a wait and what waits for it: the end goes by the call first. */
final class WatchedContinuation extends ContinuationImpl {

    private static final long serialVersionUID = 1L;

    private final transient ToolOfThread thread;

    WatchedContinuation(Continuation<Object> host, ToolOfThread thread) {
        super(host, host.getContext().plus(thread));
        this.thread = thread;
    }

    /** What it returns or throws is passed on to the host. */
    @Override
    protected Object invokeSuspend(Object result) {
        LateTool call = thread.call();
        ToolEnd end = result instanceof Result.Failure failure
                ? new ToolEnd(null, failure.exception)
                : new ToolEnd(result, null);
        if (call != null) {
            end = ended(call, end);
        }
        if (end.thrown() != null) {
            throw WatchedContinuation.<RuntimeException>unchecked(end.thrown());
        }
        return end.result();
    }

    private static ToolEnd ended(LateTool call, ToolEnd end) {
        try {
            return call.ended(end.result(), end.thrown());
        } catch (RuntimeException | LinkageError ours) {
            return end;
        }
    }

    /** Kotlin has no checked exceptions. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
