package io.vritti.agent.library.langchain4j;

/** Tells texts from JSON, to which nothing can be added. */
final class PlainText {

    private PlainText() {}

    /** @return null for JSON, and for null */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"") ? null : text;
    }
}
