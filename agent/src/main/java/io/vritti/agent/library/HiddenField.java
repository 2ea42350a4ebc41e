package io.vritti.agent.library;

import java.lang.reflect.Field;

/** A field of a library's object, which the library shows in no other way. */
public final class HiddenField {

    private HiddenField() {}

    /** @return null where it cannot be had */
    public static Object of(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(owner);
            } catch (NoSuchFieldException above) {
                continue;
            } catch (ReflectiveOperationException | RuntimeException hidden) {
                return null;
            }
        }
        return null;
    }
}
