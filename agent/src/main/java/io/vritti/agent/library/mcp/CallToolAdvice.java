package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** After the first client has made the promise of a result: the call begins with the subscription to it. */
final class CallToolAdvice {

    private CallToolAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.This Object client,
            @Advice.Argument(0) Object request,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        Object[] replaced = (Object[])
                VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "mcp", new Object[] {client, request, result});
        result = replaced[2];
    }
}
