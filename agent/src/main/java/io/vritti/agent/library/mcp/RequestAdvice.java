package io.vritti.agent.library.mcp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** After the first client's session has made the promise of an answer. */
final class RequestAdvice {

    private RequestAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(
            @Advice.FieldValue(value = "transport", typing = Assigner.Typing.DYNAMIC) Object transport,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        Object[] replaced = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "mcp", new Object[] {transport, McpReader.ANSWER, result});
        result = replaced[2];
    }
}
