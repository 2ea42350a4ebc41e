package io.vritti.agent.library.nuprocess;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a process's exit is made known to the host. */
final class ExitAdvice {

    private ExitAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object process, @Advice.Argument(0) int exitCode) {
        VrittiBridge.replace(VrittiSites.LIBRARY_PROCESS_EXIT, process, exitCode);
    }
}
