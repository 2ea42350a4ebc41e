package io.vritti.agent.library.pty4j;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import net.bytebuddy.asm.Advice;

/** Around the method by which a process with a terminal begins; it throws the {@code IOException} that the builder's caller gets. */
final class StartAdvice {

    private StartAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object process,
            @Advice.Argument(0) Object command,
            @Advice.Argument(1) Object environment,
            @Advice.Argument(2) Object directory) {
        return VrittiBridge.before(
                VrittiSites.LIBRARY_PROCESS_START, process, new Object[] {command, environment, directory}, null);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.This Object process,
            @Advice.Thrown(readOnly = false) Throwable thrown) {
        if (token instanceof Throwable) {
            thrown = (Throwable) token;
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.LIBRARY_PROCESS_START, token, process, thrown);
        }
    }
}
