package io.vritti.agent.library.koog;

import java.lang.reflect.Field;

/** Reads what objects of Koog keep to themselves. */
final class Fields {

    private Fields() {}

    /** @return null where there is none of that name */
    static Object get(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException | RuntimeException other) {
            return null;
        }
    }
}
