package io.vritti.agent.advice.task;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around the run of a task that runs once, on whatever thread, also in the midst of another one that waits for it. */
final class RunAdvice {

    private RunAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(@Advice.This Object task) {
        return VrittiBridge.task(VrittiSites.TASK_BEGINS, task);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object token) {
        if (token != null) {
            VrittiBridge.replace(VrittiSites.TASK_ENDS, token, null);
        }
    }
}
