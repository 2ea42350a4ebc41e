package io.vritti.store;

import io.vritti.redact.RedactedText;

/**
 * One way in which failures of one signature came to an end at one place, and how often. Observed, never guessed.
 *
 * @param signature of the failures
 * @param place hash of where they happened, 32 hexadecimal digits: a fix is reported only where it was observed
 * @param kind what the text says
 * @param text a command line, or what had changed, in words
 * @param actionKey of the command, 32 hexadecimal digits, or null
 * @param errorLine of the failure that it ended last
 * @param helped how often the action passed right after it
 * @param tried how often the action ran right after it
 * @param lastMillis wall clock when it was last observed
 */
public record Fix(
        String signature,
        String place,
        Kind kind,
        RedactedText text,
        String actionKey,
        RedactedText errorLine,
        long helped,
        long tried,
        long lastMillis) {

    /** What a fix's text says. */
    public enum Kind {
        /** This command ran between the failure and the success. */
        RAN,
        /** This had changed between the failure and the success, by whatever hand. */
        CHANGED
    }

    /** The same, observed so many times more. */
    public Fix plus(long moreHelped, long moreTried, RedactedText line, long atMillis) {
        return new Fix(
                signature,
                place,
                kind,
                text,
                actionKey,
                moreHelped > 0 ? line : errorLine,
                helped + moreHelped,
                tried + moreTried,
                atMillis);
    }

    /** {@code npm ci (4 of 4)}: what it was, and how often it helped of the times that it was tried. */
    public String told() {
        return text + " (" + helped + " of " + tried + ")";
    }
}
