package io.vritti.config;

/**
 * Takes a text in the form of {@link java.util.Properties} apart into the lines that hold an entry each, with those that continue it;
 * comments and blank lines are left out. Which line an entry stands in is what {@code Properties} does not tell.
 */
final class LogicalLines {

    private final String text;
    private int at;
    private int naturalLine;
    private int first;

    /** @param text with any kind of line ends */
    LogicalLines(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The next one, its inner line ends included; null at the end. */
    String next() {
        while (at < text.length()) {
            int start = at;
            boolean entry = !isBlankOrComment(start, endOf(start));
            boolean continued = advance();
            first = naturalLine;
            while (entry && continued && at < text.length()) {
                continued = advance();
            }
            if (entry) {
                return text.substring(start, at);
            }
        }
        return null;
    }

    /** The number of the line in which the last one began, from 1. */
    int number() {
        return first;
    }

    /** Passes one line; says whether the next one continues it. */
    private boolean advance() {
        int end = endOf(at);
        int backslashes = 0;
        while (end - backslashes > at && text.charAt(end - backslashes - 1) == '\\') {
            backslashes++;
        }
        at = Math.min(end + 1, text.length());
        naturalLine++;
        return backslashes % 2 == 1;
    }

    private int endOf(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private boolean isBlankOrComment(int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\f')) {
            i++;
        }
        return i == end || text.charAt(i) == '#' || text.charAt(i) == '!';
    }
}
