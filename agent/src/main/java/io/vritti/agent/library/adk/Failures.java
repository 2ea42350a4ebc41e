package io.vritti.agent.library.adk;

import java.util.List;
import java.util.Map;

/** What the maps that tools answer with say of a failure, by the keys that the kit, its plugins and Gemini's protocol have for it. */
final class Failures {

    private static final String ERROR = "error";
    private static final String MESSAGE = "message";

    /** What the kit says of an exception in a method that it calls as a tool; before 1.0 it says nothing at all. */
    private static final Map<String, Object> OF_ANY_EXCEPTION =
            Map.of("status", ERROR, MESSAGE, "An internal error occurred.");

    /** Where a failure is told by another key than {@code error}. */
    private static final List<String> TEXTS = List.of(ERROR, "error_message", "error_details", MESSAGE);

    private static final int MOST_DEPTH = 16;

    private Failures() {}

    /** @return null where the answer reports none */
    static String of(Map<String, Object> answer) {
        Object error = answer.get(ERROR);
        boolean failed = error instanceof String text && !text.isBlank()
                || error instanceof Map<?, ?> details && !details.isEmpty()
                || answer.get("status") instanceof String status && status.equalsIgnoreCase(ERROR)
                || Boolean.TRUE.equals(answer.get("isError"))
                || "ERROR_HANDLED_BY_REFLECT_AND_RETRY_PLUGIN".equals(answer.get("response_type"));
        return failed ? text(answer) : null;
    }

    /** Whether an answer says no more than that there was an exception. */
    static boolean isNothing(Map<String, Object> answer) {
        return answer.isEmpty() || answer.equals(OF_ANY_EXCEPTION);
    }

    /** Whether a text stands somewhere in an answer as it is. */
    static boolean says(Object value, String text) {
        return says(value, text, MOST_DEPTH);
    }

    private static boolean says(Object value, String text, int depth) {
        if (value instanceof CharSequence) {
            return value.toString().contains(text);
        }
        Iterable<?> parts = value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        for (Object part : parts) {
            if (depth > 0 && says(part, text, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Map<String, Object> answer) {
        for (String name : TEXTS) {
            Object text = answer.get(name);
            if (text != null) {
                return text.toString();
            }
        }
        return answer.toString();
    }
}
