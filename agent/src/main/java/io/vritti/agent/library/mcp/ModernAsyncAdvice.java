package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** After the second client has made the promise of a result: the call begins with the subscription to it. */
final class ModernAsyncAdvice {

    private ModernAsyncAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.This Object requester,
            @Advice.Argument(1) Object request,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        Object[] replaced = (Object[])
                VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "mcp", new Object[] {requester, request, result});
        result = replaced[2];
    }
}
