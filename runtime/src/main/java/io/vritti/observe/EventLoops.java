package io.vritti.observe;

/** Recognises event-loop threads by the names of their classes. They serve many connections and must not be kept waiting. */
public final class EventLoops {

    private static final String[] NAMES = {
        "io.netty.util.concurrent.FastThreadLocalThread",
        "io.vertx.core.impl.VertxThread",
        "reactor.core.scheduler.NonBlocking",
        "org.apache.http.impl.nio.reactor",
        "org.apache.hc.core5.reactor"
    };

    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return named(type);
        }
    };

    private EventLoops() {}

    /** Whether the caller runs on such a thread. */
    public static boolean isCurrentThread() {
        return KNOWN.get(Thread.currentThread().getClass());
    }

    private static boolean named(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (matches(at.getName())) {
                return true;
            }
            for (Class<?> role : at.getInterfaces()) {
                if (matches(role.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Shaded copies keep the end of their names. */
    private static boolean matches(String name) {
        for (String known : NAMES) {
            if (name.endsWith(known) || name.startsWith(known)) {
                return true;
            }
        }
        return false;
    }
}
