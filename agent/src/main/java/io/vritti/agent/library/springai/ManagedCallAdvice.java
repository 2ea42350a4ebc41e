package io.vritti.agent.library.springai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Around one call of the manager, with what it makes of the callback's exceptions. */
final class ManagedCallAdvice {

    private ManagedCallAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object manager,
            @Advice.Argument(0) Object callback,
            @Advice.Argument(1) Object input,
            @Advice.Argument(2) Object context,
            @Advice.Argument(3) Object observed) {
        return VrittiBridge.before(
                VrittiSites.TOOL_CALL, manager, "springai", new Object[] {callback, input, context, observed});
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
