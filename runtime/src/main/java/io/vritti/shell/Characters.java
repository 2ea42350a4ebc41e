package io.vritti.shell;

/** The shell's character classes. */
final class Characters {

    private Characters() {}

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    /** True for what ends an unquoted word. */
    static boolean isDelimiter(int c) {
        return switch (c) {
            case Source.END, ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c);
    }

    /** True for {@code $?}, {@code $1} and the like. */
    static boolean isSpecialParameter(int c) {
        return switch (c) {
            case '?', '$', '!', '#', '@', '*', '-' -> true;
            default -> isDigit(c);
        };
    }
}
