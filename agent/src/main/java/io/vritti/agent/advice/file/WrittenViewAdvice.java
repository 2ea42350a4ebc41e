package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a method of a view on the attributes of a file that changes them. */
final class WrittenViewAdvice {

    private WrittenViewAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("file") Object file) {
        VrittiBridge.before(VrittiSites.FILE_WRITTEN, file, null, null);
    }
}
