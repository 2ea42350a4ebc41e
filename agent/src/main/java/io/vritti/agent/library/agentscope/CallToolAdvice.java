package io.vritti.agent.library.agentscope;

import io.agentscope.core.message.ToolResultBlock;
import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Around one tool. The reader is that of the results, so that it knows those of failures. */
final class CallToolAdvice {

    private CallToolAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(@Advice.Argument(0) Object call) {
        return VrittiBridge.before(VrittiSites.TOOL_CALL, ToolResultBlock.class, "agentscope", new Object[] {call});
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
