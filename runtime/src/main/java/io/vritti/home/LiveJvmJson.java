package io.vritti.home;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link LiveJvm} as JSON. Token by token, because every host pays for the classes that data binding would load; the factory is made
 * when it is used, because the first verdict of a JVM would else wait for it.
 */
final class LiveJvmJson {

    byte[] write(LiveJvm jvm) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("pid", jvm.pid());
            json.writeStringField("startedAt", jvm.startedAt());
            json.writeStringField("command", jvm.command());
            json.writeStringField("mode", jvm.mode());
            json.writeStringField("scope", jvm.scope());
            json.writeArrayFieldStart("armed");
            for (String name : jvm.armed()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("libraries");
            for (LiveLibrary library : jvm.libraries()) {
                json.writeStartObject();
                json.writeStringField("name", library.name());
                json.writeStringField("version", library.version());
                json.writeStringField("missing", library.missing());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("counters");
            for (Map.Entry<String, Long> counter : jvm.counters().entrySet()) {
                json.writeNumberField(counter.getKey(), counter.getValue());
            }
            json.writeEndObject();
            json.writeStringField("problem", jvm.problem());
            json.writeNumberField("updatedAtMillis", jvm.updatedAtMillis());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if it is not JSON; fields that a newer version added are skipped */
    LiveJvm read(byte[] bytes) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> armed = new ArrayList<>();
        List<LiveLibrary> libraries = new ArrayList<>();
        Map<String, Long> counters = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("armed") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        armed.add(json.getText());
                    }
                } else if (name.equals("libraries") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        libraries.add(library(json));
                    }
                } else if (name.equals("counters") && value == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        counters.put(json.currentName(), json.nextLongValue(0));
                    }
                } else if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                    json.skipChildren();
                } else {
                    texts.put(name, value == JsonToken.VALUE_NULL ? null : json.getText());
                }
            }
        }
        return new LiveJvm(
                number(texts, "pid"),
                texts.getOrDefault("startedAt", ""),
                texts.get("command"),
                texts.get("mode"),
                texts.get("scope"),
                List.copyOf(armed),
                List.copyOf(libraries),
                counters,
                texts.get("problem"),
                number(texts, "updatedAtMillis"));
    }

    private static LiveLibrary library(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            texts.put(name, json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText());
        }
        return new LiveLibrary(texts.getOrDefault("name", ""), texts.getOrDefault("version", ""), texts.get("missing"));
    }

    private static long number(Map<String, String> texts, String name) throws IOException {
        try {
            return Long.parseLong(texts.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new IOException(name + " is not a number: " + texts.get(name), e);
        }
    }
}
