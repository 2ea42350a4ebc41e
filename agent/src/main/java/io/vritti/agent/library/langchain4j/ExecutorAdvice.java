package io.vritti.agent.library.langchain4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/**
 * Around a method of an executor: it gets a request, and with it a context or the id of a chat memory. It returns a text, a
 * result that may be more than a text, or a promise of one, as its descriptor says.
 */
final class ExecutorAdvice {

    private ExecutorAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object executor,
            @Advice.Argument(0) Object request,
            @Advice.Argument(1) Object context,
            @Advice.Origin("#r") String returns) {
        return VrittiBridge.before(
                VrittiSites.TOOL_CALL, request, "langchain4j", new Object[] {executor, context, returns});
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
