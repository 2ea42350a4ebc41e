package io.vritti.agent.library.jetty9;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code send}: the request itself is told to whom its end matters, or to fail. */
final class SendAdvice {

    private SendAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object request) {
        VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "jetty9", new Object[] {request});
    }
}
