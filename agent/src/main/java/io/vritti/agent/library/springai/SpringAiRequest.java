package io.vritti.agent.library.springai;

import io.vritti.tool.ToolRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * What Spring AI knows of a tool call.
 *
 * @param context of the tool, or null
 * @param prompt whose answer asks for it, a {@link Prompt}; or null
 */
record SpringAiRequest(ToolDefinition definition, String arguments, ToolContext context, Object prompt)
        implements ToolRequest {

    /** As the chat memory's advisors name it, and as hosts do that hand it to their tools. */
    private static final List<String> CONVERSATION = List.of("chat_memory_conversation_id", "conversationId");

    @Override
    public String framework() {
        return "springai";
    }

    @Override
    public String tool() {
        return definition.name();
    }

    @Override
    public String description() {
        return definition.description();
    }

    /** The user's last words. */
    @Override
    public String goal() {
        List<Message> messages = prompt == null ? List.of() : ((Prompt) prompt).getInstructions();
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).getMessageType() == MessageType.USER) {
                return messages.get(i).getText();
            }
        }
        return null;
    }

    @Override
    public String conversation() {
        Map<String, Object> known = context == null ? Map.of() : context.getContext();
        for (String name : CONVERSATION) {
            Object id = known.get(name);
            if (id != null) {
                return id.toString();
            }
        }
        return null;
    }
}
