package io.vritti.agent.library.pty4j;

import net.bytebuddy.asm.Advice;

/** After the library's own thread saw the exit: a host may read the output only and never want the exit code. */
final class ReapedAdvice {

    private ReapedAdvice() {}

    /** The woven {@code exitValue} makes it known. */
    @Advice.OnMethodExit(suppress = Throwable.class)
    static void exit(@Advice.FieldValue("this$0") Process process) {
        process.exitValue();
    }
}
