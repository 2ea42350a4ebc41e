package io.vritti.agent.library.urlconnection;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around {@code HttpURLConnection.connect()}. */
final class UrlConnectAdvice {

    private UrlConnectAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.This Object connection, @Advice.FieldValue("userHeaders") Object headers) {
        return VrittiBridge.before(VrittiSites.URL_CONNECT, connection, headers, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object token, @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.URL_CONNECT, token, null, thrown);
        }
    }
}
