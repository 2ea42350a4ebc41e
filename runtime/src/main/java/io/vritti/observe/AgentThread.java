package io.vritti.observe;

import java.util.concurrent.TimeUnit;

/**
 * A thread of ours in the host's JVM: a daemon, so that it keeps no host alive; without context class loader and inherited
 * thread locals, so that it keeps no host class loader alive (facts.md §1.7). What it throws goes to our log.
 */
public final class AgentThread extends Thread {

    private static final String NAME_PREFIX = "vritti-";

    /** Of the time, so many parts are for the host: a twentieth of a core is ours. */
    private static final int REST = 19;

    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private volatile String lookingAt = "nothing";

    /** @param role what the thread does, one word: it becomes {@code vritti-<role>} */
    public AgentThread(String role, Runnable body, AgentLog log) {
        super(null, body, NAME_PREFIX + role, 0, false);
        setDaemon(true);
        setContextClassLoader(null);
        setUncaughtExceptionHandler(new ToLog(log));
    }

    /** Whether the caller runs on one of our threads: what we start and send ourselves is never an action of the host. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof AgentThread;
    }

    /** How long a thread of ours rests after work that could wait, so that the host hardly notices: at most 10 s. */
    public static long restNanos(long spentNanos) {
        return Math.min(LONGEST_REST_NANOS, spentNanos * REST);
    }

    /** Notes what a thread of ours is about to look at, so that it is known what a thread that hangs is waiting for. */
    public static void looksAt(String path) {
        if (Thread.currentThread() instanceof AgentThread own) {
            own.lookingAt = path;
        }
    }

    /** Absolute path of what it has looked at last. */
    public String lookingAt() {
        return lookingAt;
    }

    private record ToLog(AgentLog log) implements UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            log.error("thread " + thread.getName() + " ended", thrown);
        }
    }
}
