package io.vritti.gate.report;

/**
 * A failure that means nearly the same as another one, and of which it is known how it ended. Everything in it is redacted.
 *
 * @param episodeId {@code ep-} and 10 hexadecimal digits
 * @param action the call that failed
 * @param difference of its words to those of the other call; empty for none
 * @param finerClass the class's code
 * @param failures how often it failed
 * @param end what is known of how it ended, or how it should be dealt with
 */
public record SimilarFailure(
        String episodeId, String action, String difference, String finerClass, long failures, String end) {

    private static final int MOST_ACTION = 100;
    private static final int MOST_DIFFERENCE = 80;

    /** A line of an exception's message is no place for a script. */
    private static final int MOST_END = 200;

    /** {@code like npm run biuld (biuld there, build here)}. */
    String described() {
        String words = MessageLines.shortened(action, MOST_ACTION);
        return difference.isEmpty()
                ? "like " + words
                : "like " + words + " (" + MessageLines.shortened(difference, MOST_DIFFERENCE) + ")";
    }

    /** The text that accompanies the failure of the other call. */
    String told() {
        return "A call " + described() + " failed before. How that ended: " + MessageLines.shortened(end, MOST_END);
    }
}
