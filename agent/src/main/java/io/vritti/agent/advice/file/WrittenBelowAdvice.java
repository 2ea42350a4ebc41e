package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method that changes a name relative to an open folder, whose path is not known. */
final class WrittenBelowAdvice {

    private WrittenBelowAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter() {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, null, null, null);
    }
}
