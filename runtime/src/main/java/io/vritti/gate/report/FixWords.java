package io.vritti.gate.report;

import io.vritti.store.Fix;

/**
 * Says how a failure was ended before, as what it is: what worked here may be named as a command to run; what another machine
 * reports, and what a person wrote in words, is quoted.
 */
final class FixWords {

    /** A line of an exception's message is no place for a script. */
    private static final int MOST_TOLD = 200;

    /** In a veto there is room for less. */
    private static final int MOST_NEXT = 140;

    private FixWords() {}

    /** @param usual what is said where no fix is known */
    static String next(Fix fix, String usual) {
        return switch (fix.kind()) {
            case TOLD_COMMAND -> "run `" + fix.text() + "`, as a person noted for this failure; then this call again.";
            case TOLD -> "a person noted for this failure: \"" + shortened(fix, MOST_NEXT) + "\".";
            case RAN -> ran(fix, usual);
            case INSTEAD ->
                switch (fix.reach()) {
                    case HERE, FOLDER -> "run `" + fix.text() + "` instead, which worked" + times(fix) + ".";
                    case ELSEWHERE, MACHINES ->
                        usual + " " + where(fix) + " this worked instead: " + fix.text() + times(fix) + ".";
                };
            case OTHERWISE ->
                usual + " " + before(fix) + "this worked instead: " + shortened(fix, MOST_NEXT) + times(fix) + ".";
            case CHANGED -> usual + " Before, it passed once this had changed: " + fix.text() + times(fix) + ".";
        };
    }

    private static String ran(Fix fix, String usual) {
        return switch (fix.reach()) {
            case HERE -> "run `" + fix.text() + "`, which fixed this before" + times(fix) + "; then this call again.";
            case FOLDER ->
                "run `" + fix.text() + "`, which fixed the same error of another call in this folder" + times(fix)
                        + "; then this call again.";
            case ELSEWHERE, MACHINES ->
                usual + " " + where(fix) + " this ended such failures: " + fix.text() + times(fix) + ".";
        };
    }

    /** The text that accompanies a failure that was not refused. */
    static String told(Fix fix) {
        String text = shortened(fix, MOST_TOLD);
        return switch (fix.kind()) {
            case TOLD_COMMAND, TOLD -> "A person noted for this failure: " + text;
            case RAN ->
                switch (fix.reach()) {
                    case HERE -> "Such failures ended here before by: " + text + times(fix);
                    case FOLDER -> "The same error of another call in this folder was ended by: " + text + times(fix);
                    case ELSEWHERE, MACHINES -> where(fix) + " this ended such failures: " + text + times(fix);
                };
            case INSTEAD, OTHERWISE -> before(fix) + "this worked instead: " + text + times(fix);
            case CHANGED -> "Before, it passed once this had changed: " + text + times(fix);
        };
    }

    private static String before(Fix fix) {
        return fix.reach() == Fix.Reach.HERE ? "Before, " : where(fix) + " ";
    }

    private static String where(Fix fix) {
        return switch (fix.reach()) {
            case HERE, FOLDER -> "Here,";
            case ELSEWHERE -> "In another folder";
            case MACHINES -> "On another machine";
        };
    }

    private static String shortened(Fix fix, int most) {
        return MessageLines.shortened(fix.text().value(), most);
    }

    private static String times(Fix fix) {
        return " (" + fix.rate() + " times)";
    }
}
