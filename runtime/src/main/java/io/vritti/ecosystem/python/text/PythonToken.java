package io.vritti.ecosystem.python.text;

/**
 * A token of a Python text.
 *
 * @param text of a string its value; of a formatted string null, since that is made at run time
 */
record PythonToken(Kind kind, String text) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        /** The end of a line; also inside brackets, where it means nothing. */
        LINE,
        /** Behind the last one. */
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && operator.equals(text);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && name.equals(text);
    }

    boolean isLiteral() {
        return kind == Kind.STRING && text != null;
    }
}
