package io.vritti.agent.library.koog;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Reads and makes objects of Koog 0.5 by their members' names. What is missing is a {@link NoSuchMethodError}, as if it were compiled. */
final class Early {

    private static final String RESULT = "ai.koog.agents.core.model.message.AIAgentEnvironmentToolResultToAgentContent";

    /** Of the result's constructor: ids of call and tool, the agent's, text and object. */
    private static final int PARAMETERS = 5;

    private Early() {}

    static Object get(Object of, String getter, String... names) {
        Class<?>[] types = new Class<?>[names.length];
        Arrays.fill(types, String.class);
        try {
            Method method = of.getClass().getMethod(getter, types);
            // The class may be the host's own, and not public.
            method.setAccessible(true);
            return method.invoke(of, (Object[]) names);
        } catch (ReflectiveOperationException other) {
            throw missing(other);
        }
    }

    /** @param object what the tool returned; null where it failed */
    static Object result(String callId, String tool, String agent, String text, Object object) {
        try {
            Class<?> type = Class.forName(RESULT, false, Early.class.getClassLoader());
            for (Constructor<?> constructor : type.getConstructors()) {
                if (constructor.getParameterCount() == PARAMETERS) {
                    return constructor.newInstance(callId, tool, agent, text, object);
                }
            }
            throw new NoSuchMethodException(type.getName());
        } catch (ReflectiveOperationException other) {
            throw missing(other);
        }
    }

    private static NoSuchMethodError missing(ReflectiveOperationException why) {
        NoSuchMethodError error = new NoSuchMethodError(why.toString());
        error.initCause(why);
        return error;
    }
}
