package io.vritti.agent.library.urlconnection;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.io.OutputStream;
import net.bytebuddy.asm.Advice;

/** Around {@code HttpURLConnection.getOutputStream()}, whose result the agent may replace to hash the body. */
final class UrlOutputAdvice {

    private UrlOutputAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.This Object connection, @Advice.FieldValue("userHeaders") Object headers) {
        return VrittiBridge.before(VrittiSites.URL_OUTPUT, connection, headers, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.This Object connection,
            @Advice.Enter Object token,
            @Advice.Return(readOnly = false) OutputStream body,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
            return;
        }
        if (token != null) {
            VrittiBridge.after(VrittiSites.URL_OUTPUT, token, body, thrown);
        }
        if (thrown == null) {
            Object replacement = VrittiBridge.replace(VrittiSites.URL_BODY, connection, body);
            if (replacement instanceof OutputStream) {
                body = (OutputStream) replacement;
            }
        }
    }
}
