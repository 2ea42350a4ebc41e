package io.vritti.shell;

/** The operator after a pipeline. */
public enum Connector {
    /** {@code &&}. */
    AND,
    /** {@code ||}. */
    OR,
    /** {@code ;} or a newline, with something behind it. */
    SEQUENCE,
    /** {@code &}. */
    BACKGROUND,
    /** {@code |} to or from a compound command; never in a linear script. */
    PIPE,
    /** Nothing. */
    END
}
