package io.vritti.agent.library.langchain4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** After the framework's own MCP client has started a server over pipes. */
final class ServerStartAdvice {

    private ServerStartAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object transport, @Advice.Argument(0) Object operations) {
        VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "langchain4j", new Object[] {
            transport, LangChain4jReader.STARTED, operations
        });
    }
}
