package io.vritti.intercept.http;

/**
 * Marks a thread while it runs a host's callback for a client library. It may belong to the library's event loop: a call that the host
 * makes from there must not wait for a verdict.
 */
public final class CallbackThread {

    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    private CallbackThread() {}

    public static boolean isCurrent() {
        return INSIDE.get() != null;
    }

    /** Whatever the callback throws reaches the library as it is. */
    public static void run(Runnable callback) {
        if (isCurrent()) {
            callback.run();
            return;
        }
        INSIDE.set(Boolean.TRUE);
        try {
            callback.run();
        } finally {
            INSIDE.remove();
        }
    }
}
