package io.vritti.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259). Host threads need it: Jackson costs the first verdict of a JVM hundreds of classes, and a host
 * may have a Jackson of its own to disagree with.
 */
final class JsonReader {

    /** Evidence nests four deep. */
    private static final int MOST_DEPTH = 32;

    private static final int HEXADECIMAL = 16;
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if the text is no JSON */
    static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value();
        reader.skipSpace();
        if (reader.position < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Json value() {
        skipSpace();
        if (++depth > MOST_DEPTH) {
            throw unexpected();
        }
        Json value = switch (peek()) {
            case '{' -> members();
            case '[' -> array();
            case '"' -> new Json.Scalar(string());
            default -> literal();
        };
        depth--;
        return value;
    }

    private Json members() {
        Map<String, Json> values = new LinkedHashMap<>();
        position++;
        if (!taken('}')) {
            do {
                skipSpace();
                String name = string();
                expect(':');
                values.put(name, value());
            } while (taken(','));
            expect('}');
        }
        return new Json.Members(values);
    }

    private Json array() {
        List<Json> elements = new ArrayList<>();
        position++;
        if (!taken(']')) {
            do {
                elements.add(value());
            } while (taken(','));
            expect(']');
        }
        return new Json.Array(elements);
    }

    /** A number, or one of the three words. */
    private Json literal() {
        int start = position;
        while (position < text.length() && "+-.".indexOf(text.charAt(position)) >= 0 || isWordAhead()) {
            position++;
        }
        String literal = text.substring(start, position);
        return switch (literal) {
            case "true", "false", "null" -> new Json.Scalar(literal);
            default -> number(literal);
        };
    }

    private Json number(String literal) {
        try {
            Double.parseDouble(literal);
        } catch (NumberFormatException e) {
            throw unexpected();
        }
        return new Json.Scalar(literal);
    }

    private boolean isWordAhead() {
        return position < text.length() && Character.isLetterOrDigit(text.charAt(position));
    }

    private String string() {
        if (peek() != '"') {
            throw unexpected();
        }
        int start = ++position;
        while (peek() != '"' && peek() != '\\') {
            position++;
        }
        if (peek() == '"') {
            return text.substring(start, position++);
        }
        StringBuilder unescaped = new StringBuilder(text.substring(start, position));
        while (peek() != '"') {
            char c = text.charAt(position++);
            unescaped.append(c == '\\' ? escaped() : c);
        }
        position++;
        return unescaped.toString();
    }

    private char escaped() {
        char c = peek();
        position++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        int end = position + UNICODE_DIGITS;
        if (end > text.length()) {
            throw unexpected();
        }
        int value = Integer.parseInt(text, position, end, HEXADECIMAL);
        position = end;
        return (char) value;
    }

    private boolean taken(char expected) {
        skipSpace();
        boolean there = position < text.length() && text.charAt(position) == expected;
        position += there ? 1 : 0;
        return there;
    }

    private void expect(char expected) {
        if (!taken(expected)) {
            throw unexpected();
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw unexpected();
        }
        return text.charAt(position);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("no JSON at " + position);
    }
}
