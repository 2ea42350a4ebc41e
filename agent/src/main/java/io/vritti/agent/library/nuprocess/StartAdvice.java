package io.vritti.agent.library.nuprocess;

import com.zaxxer.nuprocess.NuProcessHandler;
import com.zaxxer.nuprocess.internal.BasePosixProcess;
import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.bytebuddy.asm.Advice;

/**
 * Around the start of a process. NuProcess throws nothing where a start fails: the handler is given the process, and then an exit with
 * the smallest int. A refusal does the same, and gives its text as what the process wrote to its errors.
 */
final class StartAdvice {

    private StartAdvice() {}

    @Advice.OnMethodEnter(skipOn = Throwable.class, suppress = Throwable.class)
    static Object enter(
            @Advice.This Object process,
            @Advice.Argument(0) Object command,
            @Advice.Argument(1) Object environment,
            @Advice.Argument(2) Object directory,
            @Advice.FieldValue(value = "processHandler", readOnly = false) NuProcessHandler handler) {
        Object token = VrittiBridge.before(
                VrittiSites.LIBRARY_PROCESS_START, process, new Object[] {command, environment, directory}, null);
        if (token != null && !(token instanceof Throwable)) {
            Object watched = VrittiBridge.replace(VrittiSites.LIBRARY_PROCESS_HANDLER, token, handler);
            if (watched instanceof NuProcessHandler) {
                handler = (NuProcessHandler) watched;
            }
        }
        return token;
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void exit(
            @Advice.Enter Object token,
            @Advice.This BasePosixProcess process,
            @Advice.FieldValue("processHandler") NuProcessHandler handler,
            @Advice.Thrown Throwable thrown) {
        if (token instanceof Throwable) {
            handler.onPreStart(process);
            handler.onStderr(
                    ByteBuffer.wrap(
                            String.valueOf(((Throwable) token).getMessage()).getBytes(StandardCharsets.UTF_8)),
                    true);
            process.onExit(Integer.MIN_VALUE);
        } else if (token != null) {
            VrittiBridge.after(VrittiSites.LIBRARY_PROCESS_START, token, process, thrown);
        }
    }
}
