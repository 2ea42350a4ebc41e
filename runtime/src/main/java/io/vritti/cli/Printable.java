package io.vritti.cli;

/** Makes text of others safe for a terminal. */
final class Printable {

    private static final String ELLIPSIS = "...";

    private Printable() {}

    /** Control characters but line ends and tabs as {@code \x1b}. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                safe.append(c);
            } else if (Character.isISOControl(c)) {
                safe.append(String.format("\\x%02x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** On one line of at most this many characters. */
    static String cell(String text, int mostCharacters) {
        String line = lines(text.strip().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
        return line.length() <= mostCharacters
                ? line
                : line.substring(0, mostCharacters - ELLIPSIS.length()) + ELLIPSIS;
    }
}
