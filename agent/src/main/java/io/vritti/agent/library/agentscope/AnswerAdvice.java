package io.vritti.agent.library.agentscope;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the tools that one answer of the model asks for. */
final class AnswerAdvice {

    private AnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
        VrittiBridge.before(VrittiSites.TOOL_TURN, null, null, null);
    }
}
