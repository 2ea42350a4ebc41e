package io.vritti.metrics.otel;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;

/** One copy of OpenTelemetry's API in the host. */
final class Api {

    /** What the names of the agent's own copy begin with; its loader is the boot loader. */
    static final String OF_AGENT = "io.opentelemetry.javaagent.shaded.";

    private static final String GLOBAL = "io.opentelemetry.api.GlobalOpenTelemetry";

    private final String prefix;

    /** Empty for the agent's copy. */
    private final WeakReference<ClassLoader> loader;

    private WeakReference<Object> served = new WeakReference<>(null);
    private Set<String> given = new HashSet<>();

    private Api(String prefix, ClassLoader loader) {
        this.prefix = prefix;
        this.loader = new WeakReference<>(loader);
    }

    static Api ofHost(ClassLoader loader) {
        return new Api("", loader);
    }

    static Api ofAgent() {
        return new Api(OF_AGENT, null);
    }

    static boolean agentIsThere() {
        try {
            Class.forName(OF_AGENT + GLOBAL, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    boolean isAgents() {
        return !prefix.isEmpty();
    }

    /** Whether the host has let go of it. */
    boolean isGone() {
        return !isAgents() && loader.get() == null;
    }

    /**
     * Makes instruments of the metrics that have none yet, if the host has set an instance. Another one, as tests set it, gets all anew.
     *
     * @return whether there is one
     * @throws ReflectiveOperationException if this version of the API is not known
     */
    boolean register(Reading reading) throws ReflectiveOperationException {
        ClassLoader current = loader.get();
        if (current == null && !isAgents()) {
            return false;
        }
        Class<?> global = Class.forName(prefix + GLOBAL, true, current);
        Object instance = instanceIn(global);
        if (instance == null) {
            return false;
        }
        if (instance != served.get()) {
            served = new WeakReference<>(instance);
            given = new HashSet<>();
        }
        Instruments instruments = new Instruments(prefix, current, reading);
        instruments.make(global.getMethod("get").invoke(null), given);
        return true;
    }

    /** The instance that was set, without setting one. */
    private static Object instanceIn(Class<?> global) throws ReflectiveOperationException {
        Field field = global.getDeclaredField("globalOpenTelemetry");
        field.setAccessible(true);
        return field.get(null);
    }
}
