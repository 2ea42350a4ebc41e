package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code waitFor()} or {@code exitValue()} of a Process gives its caller the exit code, which stays as it is. */
final class ProcessExitAdvice {

    private ProcessExitAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object process, @Advice.Return int exitCode) {
        VrittiBridge.replace(VrittiSites.PROCESS_EXIT, process, exitCode);
    }
}
