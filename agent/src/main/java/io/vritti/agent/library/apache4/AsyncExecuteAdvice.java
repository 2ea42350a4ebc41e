package io.vritti.agent.library.apache4;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Before the async client's {@code execute}, which asks the producer for the request later: what the host gives it is replaced by what
 * sees the request go and its answer come.
 */
final class AsyncExecuteAdvice {

    private AsyncExecuteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Advice.This Object client,
            @Advice.Argument(value = 0, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object producer,
            @Advice.Argument(value = 1, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object consumer,
            @Advice.Argument(value = 3, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object callback) {
        Object[] watched = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "apache4", new Object[] {client, producer, consumer, callback});
        callback = watched[3];
        consumer = watched[2];
        producer = watched[1];
    }
}
