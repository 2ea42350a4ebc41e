package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.JsonNode;

/** The text of a message: its content, as a text or in parts; where that is empty, what some endpoints put into another field. */
final class MessageText {

    private static final String[] REASONING = {"reasoning_content", "reasoning"};

    private MessageText() {}

    /** @param node a message, or a text */
    static String of(JsonNode node) {
        if (!node.isObject()) {
            return text(node);
        }
        String content = text(node.path("content"));
        for (String field : REASONING) {
            content = content.isBlank() ? text(node.path(field)) : content;
        }
        return content;
    }

    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.isTextual() ? node.asText() : "";
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : node) {
            text.append(part.isTextual() ? part.asText() : part.path("text").asText(""));
        }
        return text.toString();
    }
}
