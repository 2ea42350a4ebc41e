package io.vritti.ecosystem.node.text;

/**
 * A token of a JavaScript text.
 *
 * @param kind of which sort
 * @param text the name or operator; of a string its value, or null if that is made at run time
 */
record NodeToken(Kind kind, String text) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        PATTERN,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean isLiteral() {
        return kind == Kind.STRING && text != null;
    }
}
