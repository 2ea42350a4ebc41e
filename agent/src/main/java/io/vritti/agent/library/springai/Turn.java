package io.vritti.agent.library.springai;

import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * What is known of the model's answer that asks for tools.
 *
 * @param prompt a {@link Prompt}, or null
 * @param advised what the client's advisors know of the request, a map; or null
 */
record Turn(Object prompt, Object advised) {

    /** As the chat memory's advisors name it. */
    static final String CONVERSATION = "chat_memory_conversation_id";

    /** The user's last words, or null. */
    String goal() {
        List<Message> messages = prompt == null ? List.of() : ((Prompt) prompt).getInstructions();
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).getMessageType() == MessageType.USER) {
                return messages.get(i).getText();
            }
        }
        return null;
    }

    /** @return null where it is unknown */
    String conversation() {
        Object id = advised == null ? null : ((Map<?, ?>) advised).get(CONVERSATION);
        return id == null ? null : id.toString();
    }
}
