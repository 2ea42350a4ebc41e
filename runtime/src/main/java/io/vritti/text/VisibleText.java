package io.vritti.text;

/**
 * Text of others in which nothing is obeyed by whatever shows it: control characters stand as {@code \x1b}, and what is not shown but
 * obeyed as {@code \u202e}: signs that turn the direction of a line, join or hide characters, or break lines.
 */
public final class VisibleText {

    private static final String HEX = "0123456789abcdef";

    private VisibleText() {}

    /** On as many lines as it has; tabs stay. */
    public static String lines(String text) {
        return of(text, true);
    }

    /** On one line; a line end stands as {@code \n}. Tabs stay. */
    public static String line(String text) {
        return of(text, false);
    }

    private static String of(String text, boolean withLineEnds) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' && withLineEnds || c >= ' ' && c < 0x7f) {
                safe.append(c);
            } else if (c == '\n') {
                safe.append("\\n");
            } else if (Character.isISOControl(c)) {
                hex(safe.append("\\x"), c, 2);
            } else if (isHidden(text, i)) {
                hex(safe.append("\\u"), c, 4);
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static void hex(StringBuilder safe, char c, int digits) {
        for (int i = digits - 1; i >= 0; i--) {
            safe.append(HEX.charAt(c >> 4 * i & 0xf));
        }
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
}
