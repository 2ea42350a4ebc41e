package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.io.InputStream;
import net.bytebuddy.asm.Advice;

/** After {@code HttpURLConnection.getErrorStream()}, which may be null: lets the agent see what the host reads of it. */
final class UrlErrorAdvice {

    private UrlErrorAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.This Object target, @Advice.Return(readOnly = false) InputStream stream) {
        Object replacement = VrittiBridge.replace(VrittiSites.URL_ERROR, target, stream);
        if (replacement instanceof InputStream) {
            stream = (InputStream) replacement;
        }
    }
}
