package io.vritti.agent.library.genai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the functions that one answer of the model asks for. */
final class FunctionsAdvice {

    private FunctionsAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
        VrittiBridge.before(VrittiSites.TOOL_TURN, null, null, null);
    }
}
