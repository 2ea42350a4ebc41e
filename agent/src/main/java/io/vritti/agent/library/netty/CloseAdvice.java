package io.vritti.agent.library.netty;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the decoder learns that the channel is closed. */
final class CloseAdvice {

    private CloseAdvice() {}

    /** What is read by then and not yet decoded may end a response: its head has been seen. */
    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("this$0") Object codec) {
        VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "netty", new Object[] {codec});
    }
}
