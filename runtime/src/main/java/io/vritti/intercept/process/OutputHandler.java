package io.vritti.intercept.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;

/**
 * Stands before the object that a library hands a process's output to, and passes every call on. The interface is NuProcess's {@code
 * NuProcessHandler}, whose methods take types of the JDK only; the host's object gets the very buffer that the library gave.
 */
final class OutputHandler implements InvocationHandler {

    private final Object handler;
    private final HandedOutput standardOutput = new HandedOutput();
    private final HandedOutput standardError = new HandedOutput();

    private OutputHandler(Object handler) {
        this.handler = handler;
    }

    /** @return the handler itself where it has not the one interface that is known */
    static Object around(Object handler, RunningProcess process) {
        Class<?> known = handler == null ? null : known(handler.getClass());
        if (known == null) {
            return handler;
        }
        OutputHandler watching = new OutputHandler(handler);
        Object proxy = Proxy.newProxyInstance(known.getClassLoader(), new Class<?>[] {known}, watching);
        process.writesTo(watching.standardOutput, watching.standardError);
        return proxy;
    }

    private static Class<?> known(Class<?> type) {
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            for (Class<?> implemented : current.getInterfaces()) {
                Class<?> found =
                        implemented.getSimpleName().equals("NuProcessHandler") ? implemented : known(implemented);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        HandedOutput output = switch (method.getName()) {
            case "onStdout" -> standardOutput;
            case "onStderr" -> standardError;
            default -> null;
        };
        return output == null ? passOn(method, arguments) : handOver(output, method, arguments);
    }

    /** A handler may leave bytes in the buffer and gets them again: only what it took is noted. */
    private Object handOver(HandedOutput output, Method method, Object[] arguments) throws Throwable {
        ByteBuffer buffer = (ByteBuffer) arguments[0];
        ByteBuffer piece = buffer.duplicate();
        try {
            return passOn(method, arguments);
        } finally {
            boolean last = Boolean.TRUE.equals(arguments[1]);
            int taken = last ? piece.limit() : Math.min(piece.limit(), buffer.position());
            output.add(piece.limit(Math.max(piece.position(), taken)));
        }
    }

    private Object passOn(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(handler, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
