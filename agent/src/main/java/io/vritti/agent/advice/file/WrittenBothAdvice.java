package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method that moves what its first argument names to where its second one does. */
final class WrittenBothAdvice {

    private WrittenBothAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object from, @Advice.Argument(1) Object to) {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, from, null, null);
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, to, null, null);
    }
}
