package io.vritti.agent.library.httpclient;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around {@code HttpClient.send}. */
final class HttpSendAdvice {

    private HttpSendAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.This Object client, @Advice.Argument(0) Object request) {
        return VrittiBridge.before(VrittiSites.HTTP_SEND, client, request, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.Return Object response,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.HTTP_SEND, token, response, thrown);
        }
    }
}
