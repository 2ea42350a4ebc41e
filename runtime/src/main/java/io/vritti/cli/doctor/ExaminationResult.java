package io.vritti.cli.doctor;

/**
 * One thing that {@code vritti doctor} looked at.
 *
 * @param what what was looked at
 * @param detail what was found, and what to do if it is wrong
 */
public record ExaminationResult(String what, Level level, String detail) {

    /** How good it is. */
    enum Level {
        OK,
        /** Works, but somebody may want to know. */
        NOTE,
        WRONG
    }

    public static ExaminationResult ok(String what, String detail) {
        return new ExaminationResult(what, Level.OK, detail);
    }

    public static ExaminationResult note(String what, String detail) {
        return new ExaminationResult(what, Level.NOTE, detail);
    }

    static ExaminationResult wrong(String what, String detail) {
        return new ExaminationResult(what, Level.WRONG, detail);
    }

    static ExaminationResult of(String what, boolean good, String ifGood, String ifWrong) {
        return good ? ok(what, ifGood) : wrong(what, ifWrong);
    }
}
