package io.vritti.shell;

/** A text and how far it has been read. */
final class Source {

    static final int END = -1;
    private static final int NONE = -1;

    private final String text;
    private int at;
    private int commentAt = NONE;

    Source(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = Math.min(position, text.length());
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int peek() {
        return charAt(at);
    }

    int peek(int ahead) {
        return charAt(at + ahead);
    }

    int charAt(int index) {
        return index < text.length() ? text.charAt(index) : END;
    }

    boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    boolean take(String expected) {
        if (!looksAt(expected)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    void skip(int count) {
        moveTo(at + count);
    }

    void skipToEnd() {
        at = text.length();
    }

    String since(int start) {
        return text.substring(start, at);
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /** The index of the next such character, or the end of the text. */
    int find(char wanted) {
        int found = text.indexOf(wanted, at);
        return found < 0 ? text.length() : found;
    }

    void skipBlanks() {
        while (true) {
            int c = peek();
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '\\' && peek(1) == '\n') {
                at += 2;
            } else {
                return;
            }
        }
    }

    /** Skips to the newline that ends the comment. */
    void skipComment() {
        commentAt = at;
        at = find('\n');
    }

    /** Where the last comment starts if nothing but white space follows it, else -1. */
    int trailingComment() {
        if (commentAt == NONE) {
            return NONE;
        }
        int newline = text.indexOf('\n', commentAt);
        for (int i = newline < 0 ? text.length() : newline; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return NONE;
            }
        }
        return commentAt;
    }

    String text() {
        return text;
    }
}
