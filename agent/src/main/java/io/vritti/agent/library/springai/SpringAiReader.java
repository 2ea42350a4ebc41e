package io.vritti.agent.library.springai;

import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.tool.HostToolCall;
import io.vritti.intercept.tool.HostTurn;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** Reads the tool calls of Spring AI. */
public final class SpringAiReader implements LibraryReader {

    private final Around prompts = new Around();
    private final Around advised = new Around();
    private final CallIds callIds = new CallIds();

    /** @param arguments the prompt, and the answer whose calls are about to run */
    @Override
    public HostTurn turn(Object target, Object[] arguments) {
        ToolContext context = arguments[0] instanceof Prompt prompt
                        && prompt.getOptions() instanceof ToolCallingChatOptions options
                        && options.getToolContext() != null
                ? new ToolContext(options.getToolContext())
                : null;
        List<String> asked = ((ChatResponse) arguments[1])
                .getResults().stream()
                        .flatMap(result -> result.getOutput().getToolCalls().stream())
                        .map(AssistantMessage.ToolCall::id)
                        .toList();
        String conversation =
                new SpringAiRequest(null, null, context, null, new Turn(arguments[0], advised.get())).conversation();
        return new HostTurn(conversation, List.of(), asked);
    }

    /**
     * @param arguments the prompt that begins or null where it ends; the same of what advisors know, and null; or the callback, its input,
     *     its context and what is observed of the call
     */
    @Override
    public HostToolCall toolCall(Object target, Object[] arguments) {
        switch (arguments.length) {
            case 1 -> prompts.set(arguments[0]);
            case 2 -> advised.set((Map<?, ?>) arguments[0]);
            default -> {
                return call(arguments);
            }
        }
        return null;
    }

    private HostToolCall call(Object[] arguments) {
        ToolCallback callback = (ToolCallback) arguments[0];
        try {
            return new SpringAiCall(
                    new SpringAiRequest(
                            callback.getToolDefinition(),
                            (String) arguments[1],
                            (ToolContext) arguments[2],
                            callIds.of(arguments[3]),
                            new Turn(prompts.get(), advised.get())),
                    callback.getToolMetadata().returnDirect());
        } catch (RuntimeException ofTheHost) {
            // A callback of the host's that cannot say what it is.
            return null;
        }
    }
}
