package io.vritti.shell;

/** The bounds of one parse, shared by the text and all texts nested in it, and whether it has failed. */
final class Limits {

    /** Longer texts are not read: Linux passes no argument over 128 KiB (MAX_ARG_STRLEN), tools hardly more. */
    static final int MAX_CHARS = 1 << 20;

    /** Each level costs about ten stack frames of the host's thread, and may read its text again. */
    private static final int MAX_DEPTH = 40;

    /** Characters that may be looked at ahead, as a multiple of the length of the text. */
    private static final int LOOKAHEAD_FACTOR = 8;

    private static final int LOOKAHEAD_FLOOR = 1024;

    private int depth;
    private long lookaheadLeft;
    private boolean failed;

    Limits(int chars) {
        lookaheadLeft = (long) LOOKAHEAD_FACTOR * chars + LOOKAHEAD_FLOOR;
    }

    /** Goes one level down; false, and the parse has failed, when that is too deep. */
    boolean enter() {
        if (depth == MAX_DEPTH) {
            failed = true;
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    boolean mayLookFurther() {
        return --lookaheadLeft >= 0;
    }

    void fail() {
        failed = true;
    }

    /**
     * Starts a text that the shell reads only when it comes to it (backquotes, heredoc bodies): an error there does not
     * stop the text around it.
     *
     * @return what to give to {@link #resume}
     */
    boolean suspend() {
        boolean outer = failed;
        failed = false;
        return outer;
    }

    void resume(boolean outer) {
        failed = outer;
    }

    boolean failed() {
        return failed;
    }
}
