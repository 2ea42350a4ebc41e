package io.vritti.agent.advice.task;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before an executor takes a task. */
final class HandedOverAdvice {

    private HandedOverAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object task) {
        if (task != null) {
            VrittiBridge.task(VrittiSites.TASK_HANDED_OVER, task);
        }
    }
}
