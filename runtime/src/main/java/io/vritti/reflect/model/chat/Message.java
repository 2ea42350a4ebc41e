package io.vritti.reflect.model.chat;

import java.util.ArrayList;
import java.util.List;

/** One message of a conversation. @param role {@code system}, {@code user} or {@code assistant} */
record Message(String role, String content) {

    /** The same conversation, which begins with the rules and the first question in one message. */
    static List<Message> withoutSystem(List<Message> messages) {
        List<Message> joined = new ArrayList<>(messages.subList(1, messages.size()));
        joined.set(0, user(messages.get(0).content() + "\n\n" + messages.get(1).content()));
        return joined;
    }

    static Message system(String content) {
        return new Message("system", content);
    }

    static Message user(String content) {
        return new Message("user", content);
    }

    static Message assistant(String content) {
        return new Message("assistant", content);
    }
}
