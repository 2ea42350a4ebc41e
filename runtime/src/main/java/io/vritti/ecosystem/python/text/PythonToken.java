package io.vritti.ecosystem.python.text;

/**
 * A token of a Python text.
 *
 * @param text of a string its value; of a formatted string null, since that is made at run time
 */
record PythonToken(Kind kind, String text) {

    /** Python Language Reference §2.1.8. */
    private static final int TAB = 8;

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        /**
         * The end of a line with what the next one is indented by; also inside brackets, where it means nothing; empty
         * around the code in a formatted string.
         */
        LINE,
        /** Behind the last one. */
        END
    }

    /** How far the next line is indented; -1 if this is no end of a line. */
    int indent() {
        if (kind != Kind.LINE || text.isEmpty()) {
            return -1;
        }
        int columns = 0;
        for (int i = 1; i < text.length(); i++) {
            columns = text.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
        }
        return columns;
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && operator.equals(text);
    }

    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    boolean closes() {
        return is(")") || is("]") || is("}");
    }

    boolean isName(String name) {
        return kind == Kind.NAME && name.equals(text);
    }

    boolean isLiteral() {
        return kind == Kind.STRING && text != null;
    }
}
