package io.vritti.agent.start;

import io.vritti.VrittiRuntime;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;

/** Lets the runtime finish its writing when the host ends, but not for long. */
final class ShutdownHook implements Runnable {

    /** The exit of a host is delayed by no more than this (design.md §7). */
    private static final long PATIENCE_MILLIS = 2_000;

    private final VrittiRuntime runtime;

    private ShutdownHook(VrittiRuntime runtime) {
        this.runtime = runtime;
    }

    /** @return what {@link #remove} takes */
    static Thread register(VrittiRuntime runtime) {
        Thread hook = new AgentThread("shutdown", new ShutdownHook(runtime), AgentLog.none());
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException exiting) {
            // It is running.
            return;
        }
    }

    /** Waits for another thread of ours, so that not even a runtime that hangs keeps the host. */
    @Override
    public void run() {
        AgentThread closing = new AgentThread("close", new Closing(runtime), AgentLog.none());
        closing.start();
        try {
            closing.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // Someone wants the JVM gone at once.
            Thread.currentThread().interrupt();
        }
    }

    /** A class, not a lambda: every host pays for it, however short it lives. */
    private record Closing(VrittiRuntime runtime) implements Runnable {
        @Override
        public void run() {
            runtime.close();
        }
    }
}
