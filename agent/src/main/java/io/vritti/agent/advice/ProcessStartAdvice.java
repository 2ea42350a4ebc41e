package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/**
 * Around the private {@code ProcessBuilder.start(Redirect[])}, to which all process starts come, pipelines included.
 * Not around {@code ProcessImpl.start}: from there the JDK wraps the veto (facts.md §1.4).
 */
final class ProcessStartAdvice {

    private ProcessStartAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object builder,
            @Advice.Argument(0) Object redirects,
            @Advice.FieldValue("environment") Map<String, String> environment) {
        return VrittiBridge.before(VrittiSites.PROCESS_START, builder, redirects, environment);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.Return Object process,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.PROCESS_START, token, process, thrown);
        }
    }
}
