package io.vritti.redact;

/** A text without quotes, backslashes, line ends and terminal colours, which may stand in the midst of a secret. */
final class CondensedText {

    private static final char ESCAPE = '\u001b';

    private final StringBuilder text;
    private final int[] indexes;

    private CondensedText(StringBuilder text, int[] indexes) {
        this.text = text;
        this.indexes = indexes;
    }

    static boolean differs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLeftOut(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static CondensedText of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] indexes = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = endOfColour(text, i);
            } else if (!isLeftOut(c)) {
                indexes[kept.length()] = i;
                kept.append(c);
            }
        }
        return new CondensedText(kept, indexes);
    }

    String text() {
        return text.toString();
    }

    /** Where the character at this place of the condensed text stands in the whole one. */
    int index(int condensed) {
        return indexes[condensed];
    }

    private static boolean isLeftOut(char c) {
        return c == '\\' || c == '"' || c == '\'' || c == '\n' || c == '\r' || c == ESCAPE;
    }

    /** Index of the last character of {@code ESC [ ... m}. */
    private static int endOfColour(String text, int start) {
        int at = start + 1;
        if (TextScan.at(text, at) != '[') {
            return start;
        }
        at++;
        while (at < text.length() && (TextScan.isDigit(text.charAt(at)) || text.charAt(at) == ';')) {
            at++;
        }
        return Math.min(at, text.length() - 1);
    }
}
