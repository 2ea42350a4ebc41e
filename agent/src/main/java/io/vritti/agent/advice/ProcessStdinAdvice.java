package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.io.OutputStream;
import net.bytebuddy.asm.Advice;

/** After {@code Process.getOutputStream()}: lets the agent count and hash what the host writes to it. */
final class ProcessStdinAdvice {

    private ProcessStdinAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object target, @Advice.Return(readOnly = false) OutputStream stream) {
        Object replacement = VrittiBridge.replace(VrittiSites.PROCESS_STDIN, target, stream);
        if (replacement instanceof OutputStream) {
            stream = (OutputStream) replacement;
        }
    }
}
