package io.vritti.journal;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;

/**
 * Reads the goal that the host states: the entry {@code vritti.goal} of SLF4J's diagnostic context. Asked only once the host
 * has loaded that class itself: to load it for the host could make SLF4J print.
 */
public final class GoalSource {

    /** The class whose loading tells that the host uses a diagnostic context. */
    public static final String CONTEXT_CLASS = "org/slf4j/MDC";

    private static final String KEY = "vritti.goal";

    private volatile WeakReference<ClassLoader> hostLoader = new WeakReference<>(null);

    /** The host has loaded {@link #CONTEXT_CLASS} in this loader. */
    public void contextLoadedBy(ClassLoader loader) {
        hostLoader = new WeakReference<>(loader);
    }

    /** The goal of the calling thread, or null. */
    public String current() {
        ClassLoader loader = hostLoader.get();
        if (loader == null) {
            return null;
        }
        try {
            Method get = Class.forName(CONTEXT_CLASS.replace('/', '.'), false, loader)
                    .getMethod("get", String.class);
            Object goal = get.invoke(null, KEY);
            return goal == null ? null : goal.toString();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException unusual) {
            return null;
        }
    }
}
