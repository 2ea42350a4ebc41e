package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a ProcessHandle signals its process: children and grandchildren are ended this way, never by their Process. */
final class HandleDestroyAdvice {

    private HandleDestroyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object handle, @Advice.Argument(0) boolean forcibly) {
        VrittiBridge.before(VrittiSites.PROCESS_DESTROY, handle, forcibly, null);
    }
}
