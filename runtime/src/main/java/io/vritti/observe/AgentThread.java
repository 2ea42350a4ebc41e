package io.vritti.observe;

/**
 * A thread of ours in the host's JVM: a daemon, so that it keeps no host alive; without context class loader and inherited
 * thread locals, so that it keeps no host class loader alive (facts.md §1.7). What it throws goes to our log.
 */
public final class AgentThread extends Thread {

    private static final String NAME_PREFIX = "vritti-";

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
