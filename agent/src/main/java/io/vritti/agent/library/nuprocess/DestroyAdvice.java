package io.vritti.agent.library.nuprocess;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the host itself ends a process. */
final class DestroyAdvice {

    private DestroyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object process) {
        VrittiBridge.before(VrittiSites.PROCESS_DESTROY, process, null, null);
    }
}
