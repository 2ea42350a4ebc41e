package io.vritti.agent.library.langchain4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Before the framework's own MCP client fails what it has asked a server that has ended: it says that, but not why. */
final class ServerEndAdvice {

    private ServerEndAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Advice.FieldValue(value = "transport", typing = Assigner.Typing.DYNAMIC) Object transport,
            @Advice.Argument(value = 0, readOnly = false) String reason) {
        Object[] replaced = (Object[]) VrittiBridge.replace(
                VrittiSites.LIBRARY_ARGUMENTS, "langchain4j", new Object[] {transport, LangChain4jReader.ENDED, reason
                });
        reason = (String) replaced[2];
    }
}
