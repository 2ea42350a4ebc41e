package io.vritti.agent.library.httpclient;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;

/**
 * Around {@code HttpClient.sendAsync}, the one with three arguments, to which the other comes. A veto is a failed future,
 * as the JDK itself answers (facts.md §1.5).
 */
final class HttpSendAsyncAdvice {

    private HttpSendAsyncAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.This Object client, @Advice.Argument(0) Object request) {
        return VrittiBridge.before(VrittiSites.HTTP_SEND_ASYNC, client, request, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.Return(readOnly = false) CompletableFuture<?> future,
            @Advice.Thrown Throwable thrown) {
        if (token instanceof Throwable) {
            future = CompletableFuture.failedFuture((Throwable) token);
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.HTTP_SEND_ASYNC, token, future, thrown);
        }
    }
}
