package io.vritti.agent.library.urlconnection;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/**
 * Around {@code HttpURLConnection.getInputStream()}, which ends the exchange. The status is read from its field: asking
 * {@code getResponseCode()} would run the exchange again when it failed (facts.md §1.5).
 */
final class UrlInputAdvice {

    private UrlInputAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.This Object connection, @Advice.FieldValue("userHeaders") Object headers) {
        return VrittiBridge.before(VrittiSites.URL_INPUT, connection, headers, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.This Object connection,
            @Advice.FieldValue("responseCode") int status,
            @Advice.Enter Object token,
            @Advice.Return Object body,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.replace(VrittiSites.URL_STATUS, connection, status);
            VrittiBridge.after(VrittiSites.URL_INPUT, token, body, thrown);
        }
    }
}
