package io.vritti.agent.advice.task;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around the run of a coroutine until it suspends: it may go on later. */
final class ResumedAdvice {

    private ResumedAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.This Object task) {
        return VrittiBridge.task(VrittiSites.TASK_GOES_ON, task);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object token) {
        if (token != null) {
            VrittiBridge.replace(VrittiSites.TASK_ENDS, token, null);
        }
    }
}
