package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of a request for a completion, in a dialect. */
final class ChatRequest {

    /** Room for an answer of eleven short fields; a model that needs more is cut off. */
    static final int MOST_OUTPUT_TOKENS = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatRequest() {}

    static byte[] of(String model, Dialect dialect, List<Message> messages) {
        ObjectNode body = JSON.createObjectNode().put("model", model);
        ArrayNode list = body.putArray("messages");
        for (Message message : dialect.system() ? messages : Message.withoutSystem(messages)) {
            list.addObject().put("role", message.role()).put("content", message.content());
        }
        if (dialect.temperature()) {
            body.put("temperature", 0);
        }
        body.put(dialect.limit(), MOST_OUTPUT_TOKENS);
        switch (dialect.format()) {
            case SCHEMA -> AnswerSchema.putInto(body.putObject("response_format"));
            case OBJECT -> body.putObject("response_format").put("type", "json_object");
            case PROSE -> {}
        }
        if (dialect.provider()) {
            ObjectNode provider = body.putObject("provider").put("data_collection", "deny");
            // Without a format there is nothing to honour that a model could lack.
            provider.put("require_parameters", dialect.format() != Format.PROSE);
        }
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers cannot be written", impossible);
        }
    }
}
