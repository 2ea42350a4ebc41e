package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a random access file is closed, as {@link ClosedStreamAdvice}. */
final class ClosedRandomAccessAdvice {

    private ClosedRandomAccessAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("path") Object path, @Advice.FieldValue("rw") boolean writable) {
        if (writable && path != null) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
        }
    }
}
