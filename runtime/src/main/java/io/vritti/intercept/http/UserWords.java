package io.vritti.intercept.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Finds what the user said last in a request to a model: OpenAI's chat completions and responses, Anthropic's messages, Gemini, and what
 * speaks like them. One walk over the text, without a parser, and without a copy of anything but words.
 */
final class UserWords {

    /** A request that goes on from an answer which the provider keeps: OpenAI's responses, and Anthropic's tool runner. */
    private static final String[] GOES_ON = {"\"previous_response_id\"", "\"previous_message_id\""};

    private static final Set<String> HOLDS_WORDS = Set.of("content", "parts", "text", "input");
    private static final Set<String> RESULTS =
            Set.of("tool_result", "function_call_output", "functionResponse", "function_response", "toolResult");

    private final String body;
    private final Deque<Part> open = new ArrayDeque<>();
    private Part part = new Part();
    private String last;

    private UserWords(String body) {
        this.body = body;
    }

    /** Of one object or array. */
    private static final class Part {

        /** The member whose value comes next; null before a name, and in an array. */
        private String name;

        private String role;
        private boolean result;
        private final StringBuilder words = new StringBuilder(0);
    }

    /** @return null where there are none */
    static String in(String body) {
        UserWords words = new UserWords(body);
        words.walk();
        return words.last;
    }

    /** Whether the words may have been in an earlier request. */
    static boolean goesOn(String body) {
        for (String name : GOES_ON) {
            int at = body.indexOf(name);
            if (at >= 0 && JsonMember.text(body, at, name) != null) {
                return true;
            }
        }
        return false;
    }

    private void walk() {
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') {
                int end = JsonMember.end(body, i + 1);
                if (end < 0) {
                    return;
                }
                text(i + 1, end);
                i = end;
            } else if (c == '{' || c == '[') {
                open.push(part);
                part = new Part();
            } else if (c == '}' || c == ']') {
                close();
            } else if (c == ',') {
                part.name = null;
            }
        }
    }

    private void text(int from, int end) {
        int next = JsonMember.spaceEnd(body, end + 1);
        if (next < body.length() && body.charAt(next) == ':') {
            part.name = body.substring(from, end);
            part.result |= RESULTS.contains(part.name);
        } else if ("role".equals(part.name)) {
            part.role = body.substring(from, end);
        } else if ("type".equals(part.name)) {
            part.result |= RESULTS.contains(body.substring(from, end));
        } else if (part.name == null || HOLDS_WORDS.contains(part.name)) {
            if (open.size() == 1 && "input".equals(part.name)) {
                last = unescaped(from, end);
            } else if (part.name != null) {
                add(part, unescaped(from, end));
            }
        }
    }

    private void close() {
        Part closed = part;
        if (open.isEmpty()) {
            return;
        }
        part = open.pop();
        if (closed.role != null) {
            if (closed.role.equals("user")
                    && !closed.result
                    && !closed.words.toString().isBlank()) {
                last = closed.words.toString();
            }
        } else if (part.name == null || HOLDS_WORDS.contains(part.name)) {
            part.result |= closed.result;
            add(part, closed.words);
        }
    }

    private static void add(Part to, CharSequence words) {
        if (words.length() > 0) {
            to.words.append(to.words.length() == 0 ? "" : "\n").append(words);
        }
    }

    private String unescaped(int from, int end) {
        StringBuilder text = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = body.charAt(i);
            if (c != '\\' || i + 1 == end) {
                text.append(c);
                continue;
            }
            char escaped = body.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r', 'b', 'f' -> text.append(' ');
                case 'u' -> {
                    text.append(character(i + 1, end));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private char character(int from, int end) {
        try {
            return (char) Integer.parseInt(body.substring(from, Math.min(end, from + 4)), 16);
        } catch (NumberFormatException noNumber) {
            return '?';
        }
    }
}
