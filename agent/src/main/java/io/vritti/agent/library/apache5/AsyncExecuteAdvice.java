package io.vritti.agent.library.apache5;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Before the async client's {@code doExecute}, which asks the producer for the request later: what the host gives it is replaced by what
 * sees the request go and its answer come.
 */
final class AsyncExecuteAdvice {

    private AsyncExecuteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Advice.This Object client,
            @Advice.Argument(0) Object host,
            @Advice.Argument(value = 1, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object producer,
            @Advice.Argument(value = 2, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object consumer,
            @Advice.Argument(value = 5, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object callback) {
        Object[] watched = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "apache5", new Object[] {client, host, producer, consumer, callback});
        callback = watched[4];
        consumer = watched[3];
        producer = watched[2];
    }
}
