package io.vritti.agent.advice.task;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** After a task is made that other threads will run. */
final class MadeAdvice {

    private MadeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object task) {
        VrittiBridge.task(VrittiSites.TASK_MADE, task);
    }
}
