package io.vritti.reflect.model.lesson;

import io.vritti.text.WholeCharacters;

/** One line of printable text, of no more than so many characters: what terminals, logs and models take for text and nothing else. */
public final class PlainLine {

    private static final String CUT = "...";

    private PlainLine() {}

    /**
     * Without control characters, colours of terminals, and characters that hide or turn text around; white space becomes one space.
     *
     * @param mostCharacters of the result, the three dots of a cut included
     */
    public static String of(String text, int mostCharacters) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), mostCharacters + 1));
        for (int at = 0; at < text.length() && line.length() <= mostCharacters; ) {
            int end = escapeEnd(text, at);
            if (end > at) {
                at = end;
                continue;
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isPrintable(c)) {
                line.appendCodePoint(c);
            }
        }
        String whole = line.toString().stripTrailing();
        if (whole.length() <= mostCharacters) {
            return whole;
        }
        return WholeCharacters.beginning(whole, mostCharacters - CUT.length()) + CUT;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Behind a sequence that moves a terminal's cursor or sets a colour (ECMA-48 §5.4); where there is none, the place itself. */
    private static int escapeEnd(String text, int at) {
        if (text.charAt(at) != '\u001b' || at + 1 >= text.length() || text.charAt(at + 1) != '[') {
            return at;
        }
        int end = at + 2;
        while (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) <= '?') {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }
}
