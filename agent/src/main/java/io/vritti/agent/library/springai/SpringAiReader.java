package io.vritti.agent.library.springai;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.ToolCallback;

/** Reads the tool calls of Spring AI. */
public final class SpringAiReader implements LibraryReader {

    /**
     * The prompt whose answer asks for calls on this thread, and the array of the one around it: a tool may ask a model itself. In arrays of
     * the JDK's, because the thread may outlive us.
     */
    private final ThreadLocal<Object[]> prompts = new ThreadLocal<>();

    /** @param arguments the prompt that begins or null where it ends; or the callback, its input and its context */
    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        if (arguments.length == 1) {
            remember(arguments[0]);
            return null;
        }
        ToolCallback callback = (ToolCallback) arguments[0];
        Object[] prompt = prompts.get();
        try {
            return new SpringAiCall(
                    new SpringAiRequest(
                            callback.getToolDefinition(),
                            (String) arguments[1],
                            (ToolContext) arguments[2],
                            prompt == null ? null : prompt[0]),
                    callback.getToolMetadata().returnDirect());
        } catch (RuntimeException ofTheHost) {
            // A callback of the host's that cannot say what it is.
            return null;
        }
    }

    /** @param prompt null where one ends */
    private void remember(Object prompt) {
        Object[] around = prompts.get();
        if (prompt != null) {
            prompts.set(new Object[] {prompt, around});
        } else if (around == null || around[1] == null) {
            prompts.remove();
        } else {
            prompts.set((Object[]) around[1]);
        }
    }
}
