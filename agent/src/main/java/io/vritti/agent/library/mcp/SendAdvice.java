package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** After the second client's transport over pipes has made the promise of messages. */
final class SendAdvice {

    private SendAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.This Object transport,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        Object[] replaced = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "mcp", new Object[] {transport, McpReader.MESSAGES, result});
        result = replaced[2];
    }
}
