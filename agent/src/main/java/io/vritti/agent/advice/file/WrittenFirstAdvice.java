package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method that writes what its first argument names. */
final class WrittenFirstAdvice {

    private WrittenFirstAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object path) {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
    }
}
