package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method that writes the file that it is called on. */
final class WrittenThisAdvice {

    private WrittenThisAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.This Object file) {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, file, null, null);
    }
}
