package io.vritti.tool;

import java.util.Map;

/**
 * Arguments as JSON, where a framework gives them as the values that it has read from JSON. It is asked on a thread of the host, which is
 * not to wait for the classes of a JSON library.
 */
public final class ArgumentsJson {

    /** A structure that is deeper is taken for one that holds itself. */
    private static final int MOST_DEPTH = 64;

    private static final int FIRST_PRINTABLE = ' ';

    private ArgumentsJson() {}

    /** @param arguments null where there are none */
    public static String of(Map<?, ?> arguments) {
        if (arguments == null || arguments.isEmpty()) {
            return "{}";
        }
        StringBuilder text = new StringBuilder();
        write(text, arguments, MOST_DEPTH);
        return text.toString();
    }

    private static void write(StringBuilder text, Object value, int depth) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof Map<?, ?> map && depth > 0) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                string(text.append(before), String.valueOf(entry.getKey()));
                write(text.append(':'), entry.getValue(), depth - 1);
                before = ',';
            }
            text.append(before == '{' ? "{}" : "}");
        } else if (value instanceof Iterable<?> list && depth > 0) {
            char before = '[';
            for (Object element : list) {
                write(text.append(before), element, depth - 1);
                before = ',';
            }
            text.append(before == '[' ? "[]" : "]");
        } else if (value instanceof Boolean || value instanceof Number && isFinite((Number) value)) {
            text.append(value);
        } else {
            string(text, depth > 0 ? String.valueOf(value) : "...");
        }
    }

    private static void string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }
}
