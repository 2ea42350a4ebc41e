package io.vritti.agent.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and changes the maps that tools of Google's libraries answer with, by the keys that they and Gemini's protocol have for a
 * failure.
 */
public final class MapAnswers {

    /** What Gemini calls the text of a failure. */
    public static final String ERROR = "error";

    private static final String MESSAGE = "message";

    /** Where a failure is told by another key than {@code error}. */
    private static final List<String> TEXTS = List.of(ERROR, "error_message", "error_details", MESSAGE);

    private static final int MOST_DEPTH = 16;

    private MapAnswers() {}

    /** @return null where the answer reports none */
    public static String failure(Map<?, ?> answer) {
        Object error = answer.get(ERROR);
        boolean failed = error instanceof String text && !text.isBlank()
                || error instanceof Map<?, ?> details && !details.isEmpty()
                || answer.get("status") instanceof String status && status.equalsIgnoreCase(ERROR)
                || Boolean.TRUE.equals(answer.get("isError"))
                || "ERROR_HANDLED_BY_REFLECT_AND_RETRY_PLUGIN".equals(answer.get("response_type"));
        return failed ? text(answer) : null;
    }

    /** An answer beside a refusal, which comes first; the same one where the refusal stands in it as it is. */
    public static Map<?, ?> withRefusal(Map<?, ?> answer, String refusal) {
        if (says(answer, refusal, MOST_DEPTH)) {
            return answer;
        }
        Map<Object, Object> both = new LinkedHashMap<>();
        both.put(ERROR, refusal);
        answer.forEach((name, value) -> both.put(name, ERROR.equals(name) ? refusal + "\n\n" + value : value));
        return both;
    }

    /** Whether a text stands somewhere in an answer as it is. */
    private static boolean says(Object value, String text, int depth) {
        if (value instanceof CharSequence) {
            return value.toString().contains(text);
        }
        Iterable<?> parts =
                value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        for (Object part : parts) {
            if (depth > 0 && says(part, text, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Map<?, ?> answer) {
        for (String name : TEXTS) {
            Object text = answer.get(name);
            if (text != null) {
                return text.toString();
            }
        }
        return answer.toString();
    }
}
