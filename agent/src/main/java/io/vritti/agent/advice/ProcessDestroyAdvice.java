package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code Process.destroy()}: the host itself ends the process. */
final class ProcessDestroyAdvice {

    private ProcessDestroyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object process) {
        VrittiBridge.before(VrittiSites.PROCESS_DESTROY, process, Boolean.FALSE, null);
    }
}
