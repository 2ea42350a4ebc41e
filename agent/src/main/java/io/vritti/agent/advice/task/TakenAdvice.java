package io.vritti.agent.advice.task;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** After a thread of an executor has got its next task. */
final class TakenAdvice {

    private TakenAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Return Object task) {
        VrittiBridge.task(VrittiSites.TASK_TAKEN, task);
    }
}
