package io.vritti.agent.library.adk;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the tools that one answer of the model asks for. */
final class AnswerAdvice {

    private AnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object context) {
        VrittiBridge.before(VrittiSites.TOOL_TURN, context, "adk", null);
    }
}
