package io.vritti.agent.library.koog;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a model is asked: what follows is another attempt. When the method goes on after a wait, it gets no prompt. */
final class ModelAdvice {

    private ModelAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object prompt) {
        if (prompt != null) {
            VrittiBridge.before(VrittiSites.TOOL_TURN, null, null, null);
        }
    }
}
