package io.vritti.cli;

/** Makes text of others safe for a terminal. */
final class Printable {

    private static final String ELLIPSIS = "...";

    private Printable() {}

    /**
     * Control characters but line ends and tabs as {@code \x1b}, and what a terminal does not show but obeys as {@code \u202e}: signs
     * that turn the direction of a line, join or hide characters, or break lines.
     */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                safe.append(c);
            } else if (Character.isISOControl(c)) {
                safe.append(String.format("\\x%02x", (int) c));
            } else if (isHidden(text, i)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Whether a character changes how others look, or stands for none: both halves of one beyond the first plane, too. */
    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        boolean second = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return switch (Character.getType(text.codePointAt(second ? at - 1 : at))) {
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** On one line of at most this many characters. */
    static String cell(String text, int mostCharacters) {
        String line = lines(text.strip().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
        return line.length() <= mostCharacters
                ? line
                : line.substring(0, mostCharacters - ELLIPSIS.length()) + ELLIPSIS;
    }
}
