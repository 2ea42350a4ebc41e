package io.vritti.agent.library.springai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around all calls that one answer of a model asks for: the prompt tells what they are for. */
final class AnswerAdvice {

    private AnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(
            @Advice.This Object manager, @Advice.Argument(0) Object prompt, @Advice.Argument(1) Object answer) {
        VrittiBridge.before(VrittiSites.TOOL_TURN, manager, "springai", new Object[] {prompt, answer});
        VrittiBridge.before(VrittiSites.TOOL_CALL, manager, "springai", new Object[] {prompt});
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.This Object manager) {
        VrittiBridge.before(VrittiSites.TOOL_CALL, manager, "springai", new Object[] {null});
    }
}
