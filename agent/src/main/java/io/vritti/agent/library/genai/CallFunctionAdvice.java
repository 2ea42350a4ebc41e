package io.vritti.agent.library.genai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Around one function. It is the host's own, so that the SDK is named by the woven class. */
final class CallFunctionAdvice {

    private CallFunctionAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.Origin Class<?> sdk, @Advice.Argument(0) Object function, @Advice.Argument(1) Object arguments) {
        return VrittiBridge.before(VrittiSites.TOOL_CALL, sdk, "genai", new Object[] {function, arguments});
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token != null) {
            Object[] end = (Object[]) VrittiBridge.replace(VrittiSites.TOOL_END, token, new Object[] {result, thrown});
            result = end[0];
            thrown = (Throwable) end[1];
        }
    }
}
