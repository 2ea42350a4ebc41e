package io.vritti.agent.library;

/** Tells texts from JSON, to which nothing can be added: what a tool answers with. */
public final class PlainText {

    private PlainText() {}

    /** @return null for JSON, and for null */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"") ? null : text;
    }
}
