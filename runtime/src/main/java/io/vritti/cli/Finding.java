package io.vritti.cli;

/**
 * One thing that {@code vritti doctor} looked at.
 *
 * @param what what was looked at
 * @param detail what was found, and what to do if it is wrong
 */
record Finding(String what, Level level, String detail) {

    /** How good it is. */
    enum Level {
        OK,
        /** Works, but somebody may want to know. */
        NOTE,
        WRONG
    }

    static Finding ok(String what, String detail) {
        return new Finding(what, Level.OK, detail);
    }

    static Finding note(String what, String detail) {
        return new Finding(what, Level.NOTE, detail);
    }

    static Finding wrong(String what, String detail) {
        return new Finding(what, Level.WRONG, detail);
    }

    static Finding of(String what, boolean good, String ifGood, String ifWrong) {
        return good ? ok(what, ifGood) : wrong(what, ifWrong);
    }
}
