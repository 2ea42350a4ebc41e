package io.vritti.redact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as a reader would see it who undoes the escapes of JSON, URLs and HTML, zero bytes between characters, and the line ends by which a
 * terminal wraps a long word. It knows where each character stands in the text as it is.
 */
final class OtherSpelling {

    /** A shorter line is not wrapped. */
    private static final int SHORTEST_WRAPPED_LINE = 20;

    /** A shorter rest of a word tells nothing. */
    private static final int SHORTEST_REST = 4;

    /** A longer rest is a secret of its own. */
    private static final int LONGEST_COMMON_REST = 14;

    private static final int SHORTEST_FOLDER = 2;

    private static final int LONGEST_ENTITY = 6;

    private static final int OCTAL_DIGITS = 3;

    /** A name and its value have no more characters between them. */
    private static final int REACH = 512;

    /** Takes a part of the text and the index at which it begins. */
    interface Part {
        void take(String part, int offset);
    }

    private final String text;
    private final StringBuilder spelled = new StringBuilder();
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    /** Where escapes are undone, in the text that is read. */
    private final BitSet undone = new BitSet();

    private OtherSpelling(String text) {
        this.text = text;
    }

    /** The text itself, where nothing in it is escaped or wrapped. */
    static OtherSpelling of(String text) {
        OtherSpelling spelling = new OtherSpelling(text);
        if (text.indexOf('\\') >= 0
                || text.indexOf('%') >= 0
                || text.indexOf('&') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf(LookAlikes.ESCAPE) >= 0
                || LookAlikes.isIn(text)
                || text.indexOf('\0') >= 0) {
            spelling.read();
        }
        return spelling;
    }

    /** The parts around what was undone: elsewhere the text is the same. */
    void each(Part part) {
        for (int at = undone.nextSetBit(0); at >= 0; ) {
            int start = Math.max(0, at - REACH);
            int end = Math.min(spelled.length(), at + REACH);
            int next = undone.nextSetBit(at + 1);
            while (next >= 0 && next - REACH <= end) {
                end = Math.min(spelled.length(), next + REACH);
                next = undone.nextSetBit(next + 1);
            }
            part.take(spelled.substring(start, end), start);
            at = next;
        }
    }

    int start(int index) {
        return starts[index];
    }

    /** Index behind the last character of the text as it is that makes this one. */
    int end(int index) {
        return ends[index];
    }

    private void read() {
        int lineStart = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '\0') {
                undone.set(spelled.length());
            } else if (c == '\\') {
                end = readBackslash(at);
            } else if (c == LookAlikes.ESCAPE) {
                end = LookAlikes.endOfSequence(text, at);
                undone.set(spelled.length());
            } else if (c > LookAlikes.LAST_PLAIN) {
                readLookAlike(at);
            } else if (c == '%') {
                end = readPercent(at);
            } else if (c == '&') {
                end = readEntity(at);
            } else if (c == '\n' || c == '\r' && TextScan.at(text, at + 1) == '\n') {
                end = c == '\r' ? at + 2 : end;
                if (isWrap(lineStart, at, end)) {
                    undone.set(spelled.length());
                } else {
                    append('\n', at, end);
                }
                lineStart = end;
            } else {
                append(c, at, end);
            }
            at = end;
        }
    }

    /** Any number of backslashes before u and four digits, or x and two. */
    private int readBackslash(int from) {
        int at = from;
        while (TextScan.at(text, at) == '\\') {
            at++;
        }
        char kind = TextScan.at(text, at);
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        int octal = octal(at);
        if (octal >= ' ') {
            return decoded(octal, from, at + OCTAL_DIGITS);
        }
        int code = digits == 0 ? -1 : hex(at + 1, digits);
        if (code < 0) {
            for (int i = from; i < at; i++) {
                append('\\', i, i + 1);
            }
            return at;
        }
        return decoded(code, from, at + 1 + digits);
    }

    private void readLookAlike(int at) {
        char plain = LookAlikes.plain(text, at);
        if (plain != text.charAt(at)) {
            undone.set(spelled.length());
        }
        if (plain != LookAlikes.NOTHING) {
            append(plain, at, at + 1);
        }
    }

    private int readPercent(int from) {
        int at = from + 1;
        while (text.startsWith("25", at) && hex(at + 2, 2) >= 0) {
            at += 2;
        }
        int code = hex(at, 2);
        if (code < 0) {
            append('%', from, from + 1);
            return from + 1;
        }
        int more = code >= 0xe0 && code < 0xf0 ? 2 : code >= 0xc2 && code < 0xe0 ? 1 : 0;
        int letter = more == 2 ? code & 0xf : more == 1 ? code & 0x1f : code;
        int end = at + 2;
        for (int i = 0; i < more; i++) {
            int next = TextScan.at(text, end) == '%' ? hex(end + 1, 2) : -1;
            if (next < 0) {
                return decoded(code, from, at + 2);
            }
            letter = letter << 6 | next & 0x3f;
            end += 3;
        }
        return decoded(letter, from, end);
    }

    private int readEntity(int from) {
        int semicolon = -1;
        for (int i = from + 1; i < Math.min(text.length(), from + 2 + LONGEST_ENTITY); i++) {
            if (text.charAt(i) == ';') {
                semicolon = i;
                break;
            }
        }
        String name = semicolon < 0 ? "" : text.substring(from + 1, semicolon);
        int code = switch (name) {
            case "quot" -> '"';
            case "apos" -> '\'';
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "equals" -> '=';
            case "colon" -> ':';
            case "nbsp" -> ' ';
            default -> numbered(name);
        };
        if (code < 0) {
            append('&', from, from + 1);
            return from + 1;
        }
        return decoded(code, from, semicolon + 1);
    }

    /** The character of ASCII with the number in {@code #61} or {@code #x3d}, or -1. */
    private static int numbered(String name) {
        boolean isHex = name.startsWith("#x") || name.startsWith("#X");
        int code = name.startsWith("#") ? 0 : -1;
        for (int i = isHex ? 2 : 1; code >= 0 && i < name.length(); i++) {
            int digit = name.charAt(i) > 'f' ? -1 : Character.digit(name.charAt(i), isHex ? 16 : 10);
            code = digit < 0 ? -1 : code * (isHex ? 16 : 10) + digit;
        }
        return code >= ' ' && code <= LookAlikes.LAST_PLAIN ? code : -1;
    }

    private int decoded(int code, int from, int to) {
        undone.set(spelled.length());
        append((char) code, from, to);
        return to;
    }

    /** Whether the line end stands within a word: the line is long, and the rest is as random as the beginning of no other word. */
    private boolean isWrap(int lineStart, int lineEnd, int next) {
        boolean isLong = lineEnd - lineStart >= SHORTEST_WRAPPED_LINE;
        if (!isLong || !isOfToken(TextScan.before(text, lineEnd)) || isPath(next)) {
            return false;
        }
        int end = next;
        boolean hasDigit = false;
        boolean hasLetter = false;
        boolean hasInnerCapital = false;
        while (end < text.length() && isOfToken(text.charAt(end))) {
            char c = text.charAt(end);
            hasDigit |= TextScan.isDigit(c);
            hasLetter |= TextScan.isLetter(c);
            hasInnerCapital |= end > next + 1 && c >= 'A' && c <= 'Z';
            end++;
        }
        char behind = TextScan.at(text, end);
        boolean isName = behind == '=' && TextScan.at(text, end + 1) > ' ' || behind == ':' || behind == '(';
        return end - next >= SHORTEST_REST
                && hasLetter
                && (hasDigit || hasInnerCapital)
                && !isName
                && (end - next >= LONGEST_COMMON_REST || isRandomBefore(lineStart, lineEnd));
    }

    /** A list of files has a path in each line, which begins with a folder. */
    private boolean isPath(int from) {
        int at = from;
        while (TextScan.at(text, at) == '.' || TextScan.at(text, at) == '/') {
            at++;
        }
        int folder = at;
        while (TextScan.at(text, at) >= 'a' && TextScan.at(text, at) <= 'z') {
            at++;
        }
        return at - folder >= SHORTEST_FOLDER && TextScan.at(text, at) == '/';
    }

    /** Whether the word before the line's end has a digit or a capital within: a short rest alone may be any word. */
    private boolean isRandomBefore(int lineStart, int lineEnd) {
        for (int i = lineEnd - 1; i > lineStart && isOfToken(text.charAt(i)); i--) {
            char c = text.charAt(i);
            boolean isInner = isOfToken(text.charAt(i - 1));
            if (TextScan.isDigit(c) || isInner && c >= 'A' && c <= 'Z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfToken(char c) {
        return TextScan.isWordCharacter(c) || c == '-' || c == '+' || c == '/' || c == '.';
    }

    /** Of a character of ASCII, as {@code \\160}, or -1. */
    private int octal(int from) {
        int code = 0;
        for (int i = from; i < from + OCTAL_DIGITS; i++) {
            char c = TextScan.at(text, i);
            if (c < '0' || c > '7') {
                return -1;
            }
            code = code << 3 | c - '0';
        }
        return code <= LookAlikes.LAST_PLAIN ? code : -1;
    }

    private int hex(int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) > 'f' ? -1 : Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    private void append(char c, int from, int to) {
        int at = spelled.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        starts[at] = from;
        ends[at] = to;
        spelled.append(c);
    }
}
