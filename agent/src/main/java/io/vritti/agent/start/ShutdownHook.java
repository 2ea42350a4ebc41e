package io.vritti.agent.start;

import io.vritti.VrittiRuntime;

/** Lets the runtime finish its writing when the host ends, but not for long. */
final class ShutdownHook extends Thread {

    /** The exit of a host is delayed by no more than this (design.md §7). */
    private static final long PATIENCE_MILLIS = 2_000;

    private final VrittiRuntime runtime;

    ShutdownHook(VrittiRuntime runtime) {
        super(null, null, "vritti-shutdown", 0, false);
        this.runtime = runtime;
        setContextClassLoader(null);
    }

    @Override
    public void run() {
        Thread closing = new Thread(null, new Closing(runtime), "vritti-close", 0, false);
        closing.setDaemon(true);
        closing.setContextClassLoader(null);
        closing.start();
        try {
            closing.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // Someone wants the JVM gone at once.
            Thread.currentThread().interrupt();
        }
    }

    /** A class, not a lambda: every host pays for it, however short it lives. */
    private static final class Closing implements Runnable {

        private final VrittiRuntime runtime;

        Closing(VrittiRuntime runtime) {
            this.runtime = runtime;
        }

        @Override
        public void run() {
            runtime.close();
        }
    }
}
