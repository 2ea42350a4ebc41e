package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code Process.destroyForcibly()}: the host itself kills the process. */
final class ProcessDestroyForciblyAdvice {

    private ProcessDestroyForciblyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object process) {
        VrittiBridge.before(VrittiSites.PROCESS_DESTROY, process, Boolean.TRUE, null);
    }
}
