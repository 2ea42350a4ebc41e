package io.vritti.agent.library.mcp;

import io.vritti.agent.library.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The text contents of a result; null stands for a content that is no text. */
final class Texts {

    private Texts() {}

    /** @return null where one is no text, or looks like JSON */
    static String plain(List<String> texts) {
        for (String text : texts) {
            if (PlainText.of(text) == null) {
                return null;
            }
        }
        return joined(texts);
    }

    static String joined(List<String> texts) {
        List<String> known = new ArrayList<>(texts);
        known.removeIf(Objects::isNull);
        return String.join("\n", known);
    }

    /** What a text has more than the result had; all of it, if it does not begin with that. */
    static String added(String before, String text) {
        return text.startsWith(before) ? text.substring(before.length()).strip() : text;
    }
}
