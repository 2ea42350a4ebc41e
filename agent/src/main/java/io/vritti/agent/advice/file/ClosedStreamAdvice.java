package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a stream to a file is closed: what was opened before a failure may have been written after it. */
final class ClosedStreamAdvice {

    private ClosedStreamAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("path") Object path) {
        if (path != null) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
        }
    }
}
