package io.vritti.redact;

/** Character classes and bounded steps that the hand-written finders share. */
final class TextScan {

    private TextScan() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** An ASCII letter, a digit or an underscore. */
    static boolean isWordCharacter(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The character before {@code index}, or a line end at the start of the text. */
    static char before(String text, int index) {
        return index > 0 ? text.charAt(index - 1) : '\n';
    }

    /** The character at {@code index}, or a line end at the end of the text. */
    static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
