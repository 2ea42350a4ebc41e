package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.proof.Cause;
import io.vritti.reflect.model.lesson.Field;

/**
 * The JSON schema of an answer, in the subset that every strict endpoint takes: each key required, null instead of left out,
 * {@code additionalProperties: false} on every object, and no limits of lengths or numbers.
 */
final class AnswerSchema {

    private AnswerSchema() {}

    /** @param format the field {@code response_format} */
    static void putInto(ObjectNode format) {
        ObjectNode named = format.put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "reflection")
                .put("strict", true);
        ObjectNode schema = named.putObject("schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Field field : Field.values()) {
            describe(properties.putObject(field.key()).put("description", field.meaning()), field.type());
            required.add(field.key());
        }
        schema.put("additionalProperties", false);
    }

    private static void describe(ObjectNode property, Field.Type type) {
        switch (type) {
            case TEXT -> property.put("type", "string");
            case TEXT_OR_NULL -> property.putArray("type").add("string").add("null");
            case TEXTS -> property.put("type", "array").putObject("items").put("type", "string");
            case NUMBERS -> property.put("type", "array").putObject("items").put("type", "integer");
            case FLAG -> property.put("type", "boolean");
            case CONFIDENCE ->
                property.put("type", "string")
                        .putArray("enum")
                        .add("low")
                        .add("medium")
                        .add("high");
            case PRECONDITIONS -> precondition(property.put("type", "array").putObject("items"));
        }
    }

    private static void precondition(ObjectNode item) {
        ObjectNode properties = item.put("type", "object").putObject("properties");
        ArrayNode kinds = properties.putObject("kind").put("type", "string").putArray("enum");
        for (Cause.Kind kind : Cause.Kind.values()) {
            kinds.add(kind.word());
        }
        properties.putObject("subject").put("type", "string");
        item.putArray("required").add("kind").add("subject");
        item.put("additionalProperties", false);
    }
}
