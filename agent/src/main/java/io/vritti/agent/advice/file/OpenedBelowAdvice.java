package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code openat(2)}: the name is relative to an open folder, whose path is not known. */
final class OpenedBelowAdvice {

    private OpenedBelowAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(2) int flags) {
        if ((flags & 3) != 0) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, null, null, null);
        }
    }
}
