package io.vritti.agent.advice.file;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Before a random access file is opened: its own flag for writing is 2. */
final class OpenedRandomAccessAdvice {

    private OpenedRandomAccessAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void enter(@Advice.Argument(0) Object path, @Advice.Argument(1) int mode) {
        if ((mode & 2) != 0) {
            VrittiBridge.before(VrittiSites.FILE_WRITTEN, path, null, null);
        }
    }
}
