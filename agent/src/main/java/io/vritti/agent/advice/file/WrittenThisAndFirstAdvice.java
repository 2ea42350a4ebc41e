package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method that moves the file that it is called on to where its argument names. */
final class WrittenThisAndFirstAdvice {

    private WrittenThisAndFirstAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object file, @Advice.Argument(0) Object to) {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, file, null, null);
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, to, null, null);
    }
}
