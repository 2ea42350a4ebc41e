package io.vritti.agent.weave;

import java.util.List;

/** Where processes begin, and all that their host does with them. The methods are the same on JDK 17 and 25 (facts.md §1.4). */
public final class ProcessChokePoints {

    private static final String BUILDER = "java/lang/ProcessBuilder";
    private static final String RUNNING = "java/lang/ProcessImpl";
    private static final String HANDLE = "java/lang/ProcessHandleImpl";

    /** To which every start of a process comes. */
    static final ChokePoint START = point(
            "process-start",
            BUILDER,
            "start",
            "([Ljava/lang/ProcessBuilder$Redirect;)Ljava/lang/Process;",
            "ProcessStartAdvice");

    public static final List<ChokePoint> ALL = List.of(
            START,
            point("process-wait-for", RUNNING, "waitFor", "()I", "ProcessExitAdvice"),
            point("process-exit-value", RUNNING, "exitValue", "()I", "ProcessExitAdvice"),
            point(
                    "process-wait-for-limit",
                    RUNNING,
                    "waitFor",
                    "(JLjava/util/concurrent/TimeUnit;)Z",
                    "ProcessWaitAdvice"),
            point("process-stdout", RUNNING, "getInputStream", "()Ljava/io/InputStream;", "ProcessStdoutAdvice"),
            point("process-stderr", RUNNING, "getErrorStream", "()Ljava/io/InputStream;", "ProcessStderrAdvice"),
            point("process-stdin", RUNNING, "getOutputStream", "()Ljava/io/OutputStream;", "ProcessStdinAdvice"),
            point("process-destroy", RUNNING, "destroy", "()V", "ProcessDestroyAdvice"),
            point(
                    "process-destroy-forcibly",
                    RUNNING,
                    "destroyForcibly",
                    "()Ljava/lang/Process;",
                    "ProcessDestroyForciblyAdvice"),
            point("process-handle-destroy", HANDLE, "destroyProcess", "(Z)Z", "HandleDestroyAdvice"));

    private ProcessChokePoints() {}

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "process", type, method, descriptor, "advice." + advice);
    }
}
