package io.vritti.agent.library.adk;

import com.google.adk.agents.InvocationContext;
import com.google.adk.agents.ReadonlyContext;
import java.lang.reflect.Field;

/** Whom a tool call is for: the contexts of early versions keep it to themselves. */
final class UserOf {

    private static final String INVOCATION = "invocationContext";

    /** Null where it cannot be had. */
    private final Field invocation = field();

    /** @return null where it is unknown */
    String context(ReadonlyContext context) {
        try {
            return invocation == null ? null : ((InvocationContext) invocation.get(context)).userId();
        } catch (IllegalAccessException | ClassCastException otherKind) {
            return null;
        }
    }

    private static Field field() {
        try {
            Field found = ReadonlyContext.class.getDeclaredField(INVOCATION);
            found.setAccessible(true);
            return found;
        } catch (ReflectiveOperationException | RuntimeException hidden) {
            return null;
        }
    }
}
