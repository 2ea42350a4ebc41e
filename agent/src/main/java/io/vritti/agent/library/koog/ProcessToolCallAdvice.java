package io.vritti.agent.library.koog;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** The same of 0.5. */
final class ProcessToolCallAdvice {

    private ProcessToolCallAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object environment,
            @Advice.Argument(0) Object call,
            @Advice.Argument(value = 1, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object continuation) {
        if (call == null) {
            return null;
        }
        Object[] arguments = {call, continuation};
        Object token = VrittiBridge.before(VrittiSites.TOOL_CALL, environment, "koog", arguments);
        continuation = arguments[1];
        return token;
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
