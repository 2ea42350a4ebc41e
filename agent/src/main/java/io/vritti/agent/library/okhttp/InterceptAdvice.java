package io.vritti.agent.library.okhttp;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around OkHttp's outermost interceptor. */
final class InterceptAdvice {

    private InterceptAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.Argument(0) Object chain) {
        return VrittiBridge.before(VrittiSites.HTTP_CALL, chain, "okhttp", null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.Return Object response,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.HTTP_CALL, token, response, thrown);
        }
    }
}
