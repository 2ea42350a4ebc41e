package io.vritti.agent.library.langchain4j;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;

/** Reads the user's message from the context of an AI service, which has a member of its own for it since 1.19. */
final class UserMessages {

    /** As the user wrote it (core 1.23), or as the model got it (1.19). */
    private static final List<String> MEMBERS = List.of("originalUserMessage", "userMessage");

    private final Method member = member();

    /** @return null where there is none */
    String of(InvocationContext context) {
        UserMessage message = null;
        try {
            message = member == null ? null : (UserMessage) member.invoke(context);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            // The arguments of the service's method may tell.
        }
        if (message != null && message.hasSingleText()) {
            return message.singleText();
        }
        List<Object> arguments = context.methodArguments();
        if (arguments != null) {
            for (Object argument : arguments) {
                if (argument instanceof String text) {
                    return text;
                }
            }
        }
        return null;
    }

    private static Method member() {
        for (String name : MEMBERS) {
            try {
                return InvocationContext.class.getMethod(name);
            } catch (NoSuchMethodException older) {
                // The next may be there.
            } catch (NoClassDefFoundError before14) {
                return null;
            }
        }
        return null;
    }
}
