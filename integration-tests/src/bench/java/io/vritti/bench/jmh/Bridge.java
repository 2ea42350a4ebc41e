package io.vritti.bench.jmh;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The door that woven code goes through, in a JVM that runs with our agent. */
final class Bridge {

    static final MethodHandle BEFORE =
            find("before", MethodType.methodType(Object.class, int.class, Object.class, Object.class, Object.class));

    static final MethodHandle AFTER =
            find("after", MethodType.methodType(void.class, int.class, Object.class, Object.class, Throwable.class));

    private Bridge() {}

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.publicLookup().findStatic(Class.forName("java.lang.VrittiBridge"), name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("runs without our agent", e);
        }
    }
}
