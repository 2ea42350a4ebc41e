package io.vritti.agent.library;

/** Tells texts from JSON, to which nothing can be added: what a tool answers with. */
public final class PlainText {

    private static final int HEXADECIMAL = 16;
    private static final int UNICODE_DIGITS = 4;

    private PlainText() {}

    /** @return null for JSON, and for null */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\"") ? null : text;
    }

    /**
     * Reads a text that a converter may have made a JSON string of.
     *
     * @return what stands between the quotes; null for other JSON, and for null
     */
    public static String unquoted(String text) {
        boolean quoted = text != null && text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? unescaped(text.substring(1, text.length() - 1)) : of(text);
    }

    /** @return null where it is no JSON string */
    private static String unescaped(String inside) {
        StringBuilder plain = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '"') {
                return null;
            }
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            if (++i == inside.length()) {
                return null;
            }
            switch (inside.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case '"', '\\', '/' -> plain.append(inside.charAt(i));
                case 'u' -> {
                    int end = i + 1 + UNICODE_DIGITS;
                    if (end > inside.length() || !inside.substring(i + 1, end).matches("[0-9a-fA-F]+")) {
                        return null;
                    }
                    plain.append((char) Integer.parseInt(inside.substring(i + 1, end), HEXADECIMAL));
                    i = end - 1;
                }
                default -> {
                    return null;
                }
            }
        }
        return plain.toString();
    }
}
