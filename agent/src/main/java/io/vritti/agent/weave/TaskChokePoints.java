package io.vritti.agent.weave;

import java.util.List;

/**
 * Where tasks change threads. Reactor's and RxJava's schedulers and most of the hosts' own end in the JDK's executors; coroutines have
 * threads of their own. The JDK's methods are the same on 17 and 25.
 */
public final class TaskChokePoints {

    private static final String POOL = "java/util/concurrent/ThreadPoolExecutor";
    private static final String SCHEDULED_POOL = "java/util/concurrent/ScheduledThreadPoolExecutor";
    private static final String FORK_JOIN = "java/util/concurrent/ForkJoinTask";
    private static final String COROUTINE = "kotlinx/coroutines/DispatchedTask";

    /**
     * A stage of a {@code CompletableFuture} is a task of fork/join pools whatever executes it. What that class's method returns differs
     * between the JDKs.
     */
    public static final List<ChokePoint> ALL = List.of(
            point("pool execute", POOL, "execute", "(Ljava/lang/Runnable;)V", "HandedOverAdvice"),
            point("pool task", POOL, "getTask", "()Ljava/lang/Runnable;", "TakenAdvice"),
            point(
                    "scheduled pool",
                    SCHEDULED_POOL,
                    "delayedExecute",
                    "(Ljava/util/concurrent/RunnableScheduledFuture;)V",
                    "HandedOverAdvice"),
            point("fork-join task", FORK_JOIN, "<init>", "()V", "MadeAdvice"),
            point("fork-join run", FORK_JOIN, "doExec", "()I", "RunAdvice"),
            point("fork-join run", FORK_JOIN, "doExec", "()V", "RunAdvice"),
            point("coroutine", COROUTINE, "<init>", "(I)V", "MadeAdvice"),
            point("coroutine run", COROUTINE, "run", "()V", "ResumedAdvice"));

    private TaskChokePoints() {}

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "tool", type, method, descriptor, "advice.task." + advice);
    }
}
