package io.vritti.agent.library.koog;

import io.vritti.intercept.tool.LateTool;
import kotlin.coroutines.AbstractCoroutineContextElement;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.ThreadContextElement;

/** Has each thread on which a tool's coroutine goes on work for the tool's call. */
final class ToolOfThread extends AbstractCoroutineContextElement implements ThreadContextElement<Object> {

    /** The innermost call counts. */
    private static final CoroutineContext.Key<ToolOfThread> KEY = new CoroutineContext.Key<>() {};

    /** In the place of what a thread worked for before, where there was no call to change it. */
    private static final Object UNCHANGED = new Object();

    private volatile LateTool call;

    ToolOfThread() {
        super(KEY);
    }

    void begins(LateTool begun) {
        call = begun;
    }

    /** @return null where the call is not followed */
    LateTool call() {
        return call;
    }

    @Override
    public Object updateThreadContext(CoroutineContext context) {
        LateTool known = call;
        try {
            return known == null ? UNCHANGED : known.enter();
        } catch (RuntimeException | LinkageError ours) {
            return UNCHANGED;
        }
    }

    @Override
    public void restoreThreadContext(CoroutineContext context, Object before) {
        LateTool known = call;
        if (known != null && before != UNCHANGED) {
            known.restore(before);
        }
    }
}
