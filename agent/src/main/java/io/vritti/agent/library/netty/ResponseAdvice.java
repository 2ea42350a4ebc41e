package io.vritti.agent.library.netty;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Where the decoder asks once of each response whether a body follows: all its headers are read by then. */
final class ResponseAdvice {

    private ResponseAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("this$0") Object codec, @Advice.Argument(0) Object response) {
        VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "netty", new Object[] {codec, response});
    }
}
