package io.vritti.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a JSON text in one way, whatever the order of its keys and its spaces; strings and numbers stay as they are written. It is asked
 * on a thread of the host, which is not to wait for the classes of a JSON library.
 */
final class CanonicalJson {

    /** Longer texts are compared as they are: to read them would keep the host waiting. */
    private static final int MOST_CHARACTERS = 1 << 16;

    /** What is nested deeper is compared as it is: reading it needs the stack. */
    private static final int MOST_DEPTH = 100;

    private static final String SPACES = " \t\r\n";
    private static final String ENDS = SPACES + ",:[]{}\"";

    private final String json;
    private int at;

    private CanonicalJson(String json) {
        this.json = json;
    }

    /** @return the text itself where it is no JSON */
    static String of(String json) {
        if (json.isBlank()) {
            return "{}";
        }
        if (json.length() > MOST_CHARACTERS) {
            return json;
        }
        CanonicalJson reading = new CanonicalJson(json);
        StringBuilder written = new StringBuilder(json.length());
        boolean whole = reading.value(written, 0) && reading.next() == 0;
        return whole ? written.toString() : json;
    }

    /** Whether a text of {@link #of} has this string, escaped as little as JSON asks for. */
    static boolean hasString(String canonical, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return canonical.contains(":\"" + escaped + "\"");
    }

    /** The members of an object that {@link #of} has written, each value as it is written; empty where it is none. */
    static Map<String, String> members(String canonical) {
        Map<String, String> members = new LinkedHashMap<>();
        CanonicalJson reading = new CanonicalJson(canonical);
        if (canonical.length() > MOST_CHARACTERS || reading.next() != '{') {
            return members;
        }
        reading.at++;
        while (reading.next() == '"') {
            StringBuilder name = new StringBuilder();
            StringBuilder value = new StringBuilder();
            if (!reading.string(name) || !reading.took(':') || !reading.value(value, 1)) {
                return Map.of();
            }
            members.put(name.substring(1, name.length() - 1), value.toString());
            if (!reading.took(',')) {
                break;
            }
        }
        return reading.next() == '}' ? members : Map.of();
    }

    private boolean value(StringBuilder written, int depth) {
        return depth < MOST_DEPTH
                && switch (next()) {
                    case 0 -> false;
                    case '{' -> object(written, depth);
                    case '[' -> array(written, depth);
                    case '"' -> string(written);
                    default -> word(written);
                };
    }

    private boolean object(StringBuilder written, int depth) {
        at++;
        List<String> members = new ArrayList<>();
        while (next() != '}') {
            StringBuilder member = new StringBuilder();
            if (!members.isEmpty() && !took(',') || next() != '"' || !string(member) || !took(':')) {
                return false;
            }
            member.append(':');
            if (!value(member, depth + 1)) {
                return false;
            }
            members.add(member.toString());
        }
        at++;
        Collections.sort(members);
        written.append('{').append(String.join(",", members)).append('}');
        return true;
    }

    private boolean array(StringBuilder written, int depth) {
        at++;
        written.append('[');
        for (boolean first = true; next() != ']'; first = false) {
            if (!first && !took(',')) {
                return false;
            }
            if (!first) {
                written.append(',');
            }
            if (!value(written, depth + 1)) {
                return false;
            }
        }
        at++;
        written.append(']');
        return true;
    }

    private boolean string(StringBuilder written) {
        int start = at++;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= json.length()) {
            return false;
        }
        written.append(json, start, ++at);
        return true;
    }

    /** A number, true, false or null. */
    private boolean word(StringBuilder written) {
        int start = at;
        while (at < json.length() && ENDS.indexOf(json.charAt(at)) < 0) {
            at++;
        }
        written.append(json, start, at);
        return at > start;
    }

    private boolean took(char expected) {
        boolean there = next() == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** The next character that is no space; 0 at the end. */
    private char next() {
        while (at < json.length() && SPACES.indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }
}
