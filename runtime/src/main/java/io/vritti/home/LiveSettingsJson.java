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

/** The settings of a JVM as JSON; token by token, as {@link LiveJvmJson}. */
final class LiveSettingsJson {

    byte[] write(List<LiveSetting> settings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartArray();
            for (LiveSetting setting : settings) {
                json.writeStartObject();
                json.writeStringField("key", setting.key());
                json.writeStringField("value", setting.value());
                json.writeStringField("from", setting.from());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    List<LiveSetting> read(byte[] bytes) throws IOException {
        List<LiveSetting> settings = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> texts = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    texts.put(json.currentName(), json.nextTextValue());
                }
                settings.add(new LiveSetting(texts.get("key"), texts.get("value"), texts.get("from")));
            }
        }
        return settings;
    }
}
