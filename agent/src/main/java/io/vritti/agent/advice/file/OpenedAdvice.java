package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before {@code open(2)}: the two lowest bits of the flags say whether for writing ({@code O_ACCMODE}). */
final class OpenedAdvice {

    private OpenedAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object path, @Advice.Argument(1) int flags) {
        if ((flags & 3) != 0) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
        }
    }
}
