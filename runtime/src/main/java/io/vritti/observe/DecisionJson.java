package io.vritti.observe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A decision as one line of JSON, as in {@code decisions.jsonl}. Streaming, because data binding would cost the host more than all its decisions. */
public final class DecisionJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private DecisionJson() {}

    /** UTF-8, with the line end. */
    public static byte[] line(Decision decision) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            // The contract's fields first, in its order.
            json.writeStringField(
                    "at", Instant.ofEpochMilli(decision.atMillis()).toString());
            json.writeStringField("mode", decision.mode().name().toLowerCase(Locale.ROOT));
            json.writeStringField("verdict", decision.verdict());
            json.writeStringField("reason", decision.reason());
            json.writeStringField("action", decision.action());
            json.writeStringField("episode", decision.episode());
            writeArray(json, "changed", decision.changed());
            json.writeNumberField("elapsed_us", decision.elapsedMicros());
            json.writeStringField("outcome", decision.outcome().label());
            if (decision.code() < 0) {
                json.writeNullField("code");
            } else {
                json.writeNumberField("code", decision.code());
            }
            json.writeStringField("course", decision.course().label());
            json.writeStringField("id", decision.id());
            json.writeStringField("key", decision.key());
            json.writeStringField("session", decision.session());
            json.writeStringField("family", decision.family());
            json.writeStringField("class", decision.errorClass());
            json.writeStringField("layer", decision.layer());
            json.writeStringField("scope", decision.scope());
            writeArray(json, "checked", decision.checked());
            json.writeNumberField("failures", decision.failures());
            json.writeStringField("lifts", decision.lifts());
            json.writeStringField("fix", decision.fix());
            if (decision.advice() != null) {
                json.writeStringField("advice", decision.advice());
            }
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void writeArray(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
