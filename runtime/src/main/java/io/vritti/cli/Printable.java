package io.vritti.cli;

import io.vritti.text.VisibleText;

/** Makes text of others safe for a terminal. */
final class Printable {

    private static final String ELLIPSIS = "...";

    private Printable() {}

    /** As {@link VisibleText#lines}. */
    static String lines(String text) {
        return VisibleText.lines(text);
    }

    /** On one line of at most this many characters. */
    static String cell(String text, int mostCharacters) {
        String line = lines(text.strip().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
        return line.length() <= mostCharacters
                ? line
                : line.substring(0, mostCharacters - ELLIPSIS.length()) + ELLIPSIS;
    }
}
