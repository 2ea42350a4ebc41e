package io.vritti.agent.library.pty4j;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where pty4j starts a process, and what its host does with it: it is a {@code java.lang.Process} of the library's own. */
public final class Pty4jChokePoints {

    private static final String PROCESS = "com/pty4j/unix/UnixPtyProcess";
    private static final String ADVICE = "advice.Process";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "pty4j-start",
                    "execInPty",
                    "([Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;Lcom/pty4j/unix/Pty;Lcom/pty4j/unix/Pty;"
                            + "Ljava/lang/Integer;Ljava/lang/Integer;)V",
                    "library.pty4j.StartAdvice"),
            point("pty4j-wait-for", "waitFor", "()I", ADVICE + "ExitAdvice"),
            point("pty4j-exit-value", "exitValue", "()I", ADVICE + "ExitAdvice"),
            point("pty4j-stdout", "getInputStream", "()Ljava/io/InputStream;", ADVICE + "StdoutAdvice"),
            point("pty4j-stderr", "getErrorStream", "()Ljava/io/InputStream;", ADVICE + "StderrAdvice"),
            point("pty4j-stdin", "getOutputStream", "()Ljava/io/OutputStream;", ADVICE + "StdinAdvice"),
            point("pty4j-destroy", "destroy", "()V", ADVICE + "DestroyAdvice"),
            point(
                    "pty4j-destroy-forcibly",
                    "destroyForcibly",
                    "()Ljava/lang/Process;",
                    ADVICE + "DestroyForciblyAdvice"),
            new ChokePoint(
                    "pty4j-reaped",
                    "process",
                    "com/pty4j/unix/UnixPtyProcess$Reaper",
                    "run",
                    "()V",
                    "library.pty4j.ReapedAdvice"));

    private Pty4jChokePoints() {}

    private static ChokePoint point(String name, String method, String descriptor, String advice) {
        return new ChokePoint(name, "process", PROCESS, method, descriptor, advice);
    }
}
