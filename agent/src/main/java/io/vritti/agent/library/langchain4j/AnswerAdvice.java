package io.vritti.agent.library.langchain4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Where a model is asked, or the tools of one of its answers are about to run: what follows is another attempt. */
final class AnswerAdvice {

    private AnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object request) {
        VrittiBridge.before(VrittiSites.TOOL_TURN, request, "langchain4j", null);
    }
}
