package io.vritti.agent.library.pty4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** After the library's own thread saw the exit: a host may read the output only and never want the exit code. */
final class ReapedAdvice {

    private ReapedAdvice() {}

    /** The woven {@code exitValue} makes it known, but first the host may read what the process wrote. */
    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.FieldValue("this$0") Process process) {
        VrittiBridge.replace(VrittiSites.LIBRARY_PROCESS_REAPED, process, null);
        process.exitValue();
    }
}
