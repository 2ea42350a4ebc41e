package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before the channel of a file is closed, as {@link ClosedStreamAdvice}. */
final class ClosedChannelAdvice {

    private ClosedChannelAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.FieldValue("path") Object path, @Advice.FieldValue("writable") boolean writable) {
        if (writable && path != null) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
        }
    }
}
