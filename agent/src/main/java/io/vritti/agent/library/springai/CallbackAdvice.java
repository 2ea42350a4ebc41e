package io.vritti.agent.library.springai;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.springframework.ai.model.tool.DefaultToolCallingManager;

/** Around a callback of the framework's own. The reader is that of the manager of tool calls, which knows what they are for. */
final class CallbackAdvice {

    private CallbackAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object callback, @Advice.Argument(0) Object input, @Advice.Argument(1) Object context) {
        return VrittiBridge.before(VrittiSites.TOOL_CALL, DefaultToolCallingManager.class, "springai", new Object[] {
            callback, input, context, null
        });
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
