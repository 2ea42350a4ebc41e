package io.vritti.agent.library.springai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.model.tool.DefaultToolCallingManager;

/**
 * Around each step of a client's advisors, of which the last asks the model and has its tools called: what they know tells the
 * conversation. The reader is that of the manager of tool calls. A stream's tools run later, on another thread.
 */
final class AdvisedAdvice {

    private AdvisedAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) ChatClientRequest request) {
        VrittiBridge.before(VrittiSites.TOOL_CALL, DefaultToolCallingManager.class, "springai", new Object[] {
            request.context(), null
        });
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit() {
        VrittiBridge.before(
                VrittiSites.TOOL_CALL, DefaultToolCallingManager.class, "springai", new Object[] {null, null});
    }
}
