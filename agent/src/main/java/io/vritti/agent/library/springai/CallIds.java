package io.vritti.agent.library.springai;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.springframework.ai.tool.observation.ToolCallingObservationContext;

/** Reads what the model calls a call, which observers are told since 2.0. */
final class CallIds {

    /** Null before 2.0. */
    private final MethodHandle read = read();

    /** @param observed null where the call is not the manager's */
    String of(Object observed) {
        try {
            return read == null || observed == null ? null : (String) read.invoke(observed);
        } catch (Throwable other) {
            return null;
        }
    }

    private static MethodHandle read() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            ToolCallingObservationContext.class, "getToolCallId", MethodType.methodType(String.class));
        } catch (ReflectiveOperationException | LinkageError before2) {
            return null;
        }
    }
}
