package io.vritti.agent.library.netty;

import io.netty.handler.codec.http.HttpRequest;
import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around the encoding of a message: what is thrown there fails the promise of the write. */
final class EncodeAdvice {

    private EncodeAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.FieldValue("this$0") Object codec,
            @Advice.Argument(0) Object context,
            @Advice.Argument(1) Object message) {
        // The parts of a body come here as well.
        return message instanceof HttpRequest
                ? VrittiBridge.before(VrittiSites.HTTP_CALL, codec, "netty", new Object[] {context, message})
                : null;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.FieldValue("this$0") Object codec,
            @Advice.Argument(0) Object context,
            @Advice.Argument(1) Object message,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        }
        if (thrown != null && message instanceof HttpRequest) {
            VrittiBridge.replace(VrittiSites.LIBRARY_ARGUMENTS, "netty", new Object[] {codec, context, message, token});
        } else if (token != null) {
            VrittiBridge.replace(VrittiSites.HTTP_CALLBACK, token, codec);
        }
    }
}
