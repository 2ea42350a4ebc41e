package io.vritti.shell;

/** Reads {@code $'..'}, whose escapes are those of C. */
final class AnsiQuotes {

    private static final int OCTAL_DIGITS = 3;
    private static final int HEX_DIGITS = 2;
    private static final int UNICODE_DIGITS = 4;
    private static final int LONG_UNICODE_DIGITS = 8;
    private static final int OCTAL = 8;
    private static final int HEX = 16;

    private AnsiQuotes() {}

    /** Reads up to the closing quote and past it; the source stands behind the opening one. */
    static void read(Source source, WordBuilder word, Limits limits) {
        word.quoted();
        while (true) {
            int c = source.peek();
            source.skip(1);
            if (c == '\'') {
                return;
            }
            if (c == Source.END) {
                limits.fail();
                return;
            }
            if (c == '\\') {
                escape(source, word);
            } else {
                word.append(c);
            }
        }
    }

    private static void escape(Source source, WordBuilder word) {
        int c = source.peek();
        if (c >= '0' && c < '8') {
            number(source, OCTAL_DIGITS, OCTAL, word);
            return;
        }
        source.skip(1);
        switch (c) {
            case 'n' -> word.append('\n');
            case 't' -> word.append('\t');
            case 'r' -> word.append('\r');
            case 'a' -> word.append('\u0007');
            case 'b' -> word.append('\b');
            case 'e', 'E' -> word.append('\u001b');
            case 'f' -> word.append('\f');
            case 'v' -> word.append('\u000b');
            case 'x' -> number(source, HEX_DIGITS, HEX, word);
            case 'u' -> number(source, UNICODE_DIGITS, HEX, word);
            case 'U' -> number(source, LONG_UNICODE_DIGITS, HEX, word);
            case Source.END -> {}
            case '\\', '\'', '"', '?' -> word.append(c);
            default -> {
                word.append('\\');
                word.append(c);
            }
        }
    }

    private static void number(Source source, int maxDigits, int radix, WordBuilder word) {
        int value = 0;
        for (int i = 0; i < maxDigits; i++) {
            int c = source.peek();
            int digit = c == Source.END ? -1 : Character.digit((char) c, radix);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            source.skip(1);
        }
        if (Character.isValidCodePoint(value)) {
            word.append(Character.toString(value));
        }
    }
}
