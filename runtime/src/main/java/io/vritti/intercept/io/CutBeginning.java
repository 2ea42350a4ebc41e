package io.vritti.intercept.io;

/**
 * Drops the beginning of a text that was cut out of a longer one. A cut can fall between a name and its value, or inside the value;
 * the redactor then sees a secret without the name that shows it to be one.
 */
public final class CutBeginning {

    /** The line that was cut, and the one after it: {@code value: x} may follow {@code name: DB_PASSWORD}. */
    private static final int LINES = 2;

    /** Within so many characters an output has line ends; what has none is one long line, such as minified JSON. */
    private static final int LINES_WITHIN = 2 * 1024;

    /** Of a long line: as much as a name, the signs behind it and the beginning of its value take. */
    private static final int CHARACTERS = 256;

    private CutBeginning() {}

    /** The rest of the text, from the first place at which no name can be missing. */
    public static String dropped(String text) {
        int from = 0;
        for (int line = 0; line < LINES; line++) {
            from = text.indexOf('\n', from) + 1;
            if (from == 0 || from > LINES_WITHIN) {
                return withoutCharacters(text);
            }
        }
        return text.substring(from);
    }

    private static String withoutCharacters(String text) {
        int from = Math.min(CHARACTERS, text.length());
        while (from < text.length() && !separates(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || c == ',' || c == ';' || c == '&';
    }
}
