package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.io.InputStream;
import net.bytebuddy.asm.Advice;

/** After {@code Process.getInputStream()}: lets the agent see what the host reads of it. */
final class ProcessStdoutAdvice {

    private ProcessStdoutAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object target, @Advice.Return(readOnly = false) InputStream stream) {
        Object replacement = VrittiBridge.replace(VrittiSites.PROCESS_STDOUT, target, stream);
        if (replacement instanceof InputStream) {
            stream = (InputStream) replacement;
        }
    }
}
