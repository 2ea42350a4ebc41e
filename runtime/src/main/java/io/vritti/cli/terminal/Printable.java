package io.vritti.cli.terminal;

import io.vritti.text.VisibleText;

/** Makes text of others safe for a terminal. */
public final class Printable {

    private static final String ELLIPSIS = "...";

    private Printable() {}

    /** As {@link VisibleText#lines}. */
    public static String lines(String text) {
        return VisibleText.lines(text);
    }

    /** On one line of at most this many characters. */
    public static String cell(String text, int mostCharacters) {
        String line = lines(text.strip().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
        return line.length() <= mostCharacters
                ? line
                : line.substring(0, mostCharacters - ELLIPSIS.length()) + ELLIPSIS;
    }
}
