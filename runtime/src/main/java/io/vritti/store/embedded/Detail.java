package io.vritti.store.embedded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of an episode that no query asks for, as one JSON object of texts, lists of texts and maps of texts. Null texts,
 * empty lists and empty maps are left out. Token by token, because every host pays for the classes that data binding loads.
 */
final class Detail {

    /** The first of an episode's texts, so that it can be read without the others. */
    static final String ACTION = "action";

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> maps = new LinkedHashMap<>();

    /** @throws UncheckedIOException if it is not JSON */
    static Detail parse(byte[] json) {
        Detail detail = new Detail();
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                switch (in.nextToken()) {
                    case START_ARRAY -> detail.lists.put(name, readList(in));
                    case START_OBJECT -> detail.maps.put(name, readMap(in));
                    default -> detail.texts.put(name, in.getText());
                }
            }
            return detail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text {@link #ACTION} of an episode; null if there is none. */
    static String action(byte[] json) {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            boolean first =
                    in.nextToken() == JsonToken.FIELD_NAME && in.currentName().equals(ACTION);
            return first ? in.nextTextValue() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Detail text(String name, String value) {
        if (value != null) {
            texts.put(name, value);
        }
        return this;
    }

    Detail list(String name, List<String> value) {
        if (value != null && !value.isEmpty()) {
            lists.put(name, value);
        }
        return this;
    }

    Detail map(String name, Map<String, String> value) {
        if (value != null && !value.isEmpty()) {
            maps.put(name, value);
        }
        return this;
    }

    /** Null if there is none. */
    String text(String name) {
        return texts.get(name);
    }

    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    Map<String, String> map(String name) {
        return maps.getOrDefault(name, Map.of());
    }

    byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.writeStringField(text.getKey(), text.getValue());
            }
            for (Map.Entry<String, List<String>> list : lists.entrySet()) {
                out.writeArrayFieldStart(list.getKey());
                for (String element : list.getValue()) {
                    out.writeString(element);
                }
                out.writeEndArray();
            }
            for (Map.Entry<String, Map<String, String>> map : maps.entrySet()) {
                out.writeObjectFieldStart(map.getKey());
                for (Map.Entry<String, String> entry : map.getValue().entrySet()) {
                    out.writeStringField(entry.getKey(), entry.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> readList(JsonParser in) throws IOException {
        List<String> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(textOf(in));
        }
        return list;
    }

    private static Map<String, String> readMap(JsonParser in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            map.put(name, textOf(in));
        }
        return map;
    }

    private static String textOf(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getText();
    }
}
