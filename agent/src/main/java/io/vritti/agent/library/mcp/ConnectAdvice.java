package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** After the first client's transport has made the promise of a connection to a server over pipes. */
final class ConnectAdvice {

    private ConnectAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.This Object transport,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        Object[] replaced = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "mcp", new Object[] {transport, McpReader.CONNECTION, result});
        result = replaced[2];
    }
}
