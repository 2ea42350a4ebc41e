package io.vritti.agent.advice;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.asm.Advice;

/** Around {@code Process.waitFor(long, TimeUnit)}: how long the host was ready to wait, and whether that was enough. */
final class ProcessWaitAdvice {

    private ProcessWaitAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static Object enter(
            @Advice.This Object process, @Advice.Argument(0) long limit, @Advice.Argument(1) TimeUnit unit) {
        return VrittiBridge.before(VrittiSites.PROCESS_WAIT, process, unit.toNanos(limit), null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(@Advice.Enter Object token, @Advice.Return boolean exited, @Advice.Thrown Throwable thrown) {
        if (token != null) {
            VrittiBridge.after(VrittiSites.PROCESS_WAIT, token, exited, thrown);
        }
    }
}
