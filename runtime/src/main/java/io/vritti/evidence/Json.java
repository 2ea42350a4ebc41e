package io.vritti.evidence;

import java.util.List;
import java.util.Map;

/** A JSON value. Questions that do not fit its kind have the answers that Jackson's {@code JsonNode.path} gives. */
sealed interface Json {

    Json MISSING = new Missing();

    /** Nothing was there. */
    record Missing() implements Json {}

    /** A string, a number, {@code true}, {@code false} or {@code null}; a string without its quotes. */
    record Scalar(String text) implements Json {

        @Override
        public long number() {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        @Override
        public boolean isTrue(boolean otherwise) {
            return text.equals("true") || !text.equals("false") && otherwise;
        }
    }

    record Array(List<Json> elements) implements Json {}

    record Members(Map<String, Json> values) implements Json {

        @Override
        public Json get(String name) {
            return values.getOrDefault(name, MISSING);
        }
    }

    /** The member of this name, or {@link #MISSING}. */
    default Json get(String name) {
        return MISSING;
    }

    /** The element at this index, or {@link #MISSING}. */
    default Json at(int index) {
        return index < elements().size() ? elements().get(index) : MISSING;
    }

    /** The elements of an array; empty for every other value. */
    default List<Json> elements() {
        return List.of();
    }

    /** The members of an object; empty for every other value. */
    default Map<String, Json> values() {
        return Map.of();
    }

    /** The text of a scalar; empty for every other value. */
    default String text() {
        return "";
    }

    /** A whole number; 0 for every other value. */
    default long number() {
        return 0;
    }

    default boolean isTrue(boolean otherwise) {
        return otherwise;
    }
}
