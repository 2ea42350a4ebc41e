package io.vritti.agent.library.reactornetty;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/** Around the subscription to a call: a veto is an error of the source, which has not begun anything. */
final class SubscribeAdvice {

    private SubscribeAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.FieldValue("config") Object client,
            @Advice.Argument(value = 0, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object subscriber) {
        Object token = VrittiBridge.before(VrittiSites.HTTP_CALL, client, "reactornetty", null);
        if (token != null && !(token instanceof Throwable)) {
            subscriber = VrittiBridge.replace(VrittiSites.HTTP_CALLBACK, token, subscriber);
        }
        return token;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token, @Advice.Argument(0) Object subscriber, @Advice.Thrown Throwable thrown) {
        if (token instanceof Throwable) {
            Operators.error((CoreSubscriber<?>) subscriber, (Throwable) token);
        } else if (token != null && thrown != null) {
            VrittiBridge.after(VrittiSites.HTTP_CALL, token, null, thrown);
        }
    }
}
