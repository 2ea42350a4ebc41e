package io.vritti.store;

import io.vritti.redact.RedactedText;

/**
 * One way in which failures of one signature came to an end, and how often. Observed, or told by a person; never guessed.
 *
 * @param signature of the failures
 * @param place hash of where it holds, 32 hexadecimal digits; what goes into it follows from the reach
 * @param reach how far from where it was observed it may be told
 * @param kind what the text says
 * @param text a command line, or words
 * @param actionKey of the command, 32 hexadecimal digits, or null
 * @param errorLine of the failure that it ended last
 * @param rate how often the action ran right after it, and how often it passed; for what worked instead, how often that ran
 * @param lastMillis wall clock when it was last observed
 */
public record Fix(
        String signature,
        String place,
        Reach reach,
        Kind kind,
        RedactedText text,
        String actionKey,
        RedactedText errorLine,
        SuccessRate rate,
        long lastMillis) {

    /** What a fix's text says. */
    public enum Kind {
        /** This command ran between the failure and the success. */
        RAN,
        /** This had changed between the failure and the success, by whatever hand. */
        CHANGED,
        /** This command, a near variant of the one that failed, worked in its place. */
        INSTEAD,
        /** The same request or tool call with this address, or these arguments, worked in its place. */
        OTHERWISE,
        /** A person said so; empty once they took it back. */
        TOLD,
        /** A person named this command, and it may be suggested; never stored. */
        TOLD_COMMAND;

        /** Whether the text is a command to run. */
        public boolean command() {
            return this == RAN || this == INSTEAD || this == TOLD_COMMAND;
        }
    }

    /** How far from where it was observed a fix is told; the further, the more often it must have helped. */
    public enum Reach {
        /** For calls of the same family in the same folder or at the same server; for what worked instead, the same call. */
        HERE,
        /** For other calls in the same folder that fail for the same cause. */
        FOLDER,
        /** In other folders, for the same cause. */
        ELSEWHERE,
        /** It was observed on another machine; never stored as a fix. */
        MACHINES
    }

    /** The same, after one more try. */
    public Fix plus(boolean helped, RedactedText line, long atMillis) {
        return with(rate.plus(helped), helped ? line : errorLine, atMillis);
    }

    /** The same with nothing counted but one try, as the store is told of it. */
    public Fix once(boolean helped, RedactedText line, long atMillis) {
        return with(SuccessRate.NONE.plus(helped), helped ? line : errorLine, atMillis);
    }

    private Fix with(SuccessRate newer, RedactedText line, long atMillis) {
        return new Fix(signature, place, reach, kind, text, actionKey, line, newer, atMillis);
    }

    /** The same without a word of the error. */
    Fix withoutLine() {
        return new Fix(signature, place, reach, kind, text, actionKey, RedactedText.EMPTY, rate, lastMillis);
    }

    /** The same, to be said as another kind. */
    public Fix as(Kind other) {
        return new Fix(signature, place, reach, other, text, actionKey, errorLine, rate, lastMillis);
    }

    /** {@code npm ci (4 of 4)}: what it was, and how often it helped of the times that it was tried. */
    public String told() {
        return switch (kind) {
            case RAN, CHANGED -> text + " (" + rate + ")" + where();
            case INSTEAD, OTHERWISE -> "instead: " + text + " (" + rate + ")" + where();
            case TOLD, TOLD_COMMAND -> text + " (told by a person)";
        };
    }

    private String where() {
        return switch (reach) {
            case HERE -> "";
            case FOLDER -> " for another call";
            case ELSEWHERE -> " in another folder";
            case MACHINES -> " on another machine";
        };
    }
}
