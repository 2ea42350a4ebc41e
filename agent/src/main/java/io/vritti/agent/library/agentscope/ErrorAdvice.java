package io.vritti.agent.library.agentscope;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** After a result of a failure was made, by the framework or by a tool: it looks like any other. */
final class ErrorAdvice {

    private ErrorAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.Return Object result) {
        VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "agentscope", new Object[] {result});
    }
}
