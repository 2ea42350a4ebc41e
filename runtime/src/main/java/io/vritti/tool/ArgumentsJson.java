package io.vritti.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Arguments as JSON, where a framework gives them as the values that it has read from JSON. */
public final class ArgumentsJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A structure that is deeper is taken for one that holds itself. */
    private static final int MOST_DEPTH = 64;

    private ArgumentsJson() {}

    /** @param arguments null where there are none */
    public static String of(Map<?, ?> arguments) {
        if (arguments == null || arguments.isEmpty()) {
            return "{}";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, arguments, MOST_DEPTH);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value, int depth) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map && depth > 0) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue(), depth - 1);
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list && depth > 0) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element, depth - 1);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean || value instanceof Number && isFinite((Number) value)) {
            json.writeRawValue(String.valueOf(value));
        } else {
            json.writeString(depth > 0 ? String.valueOf(value) : "...");
        }
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }
}
