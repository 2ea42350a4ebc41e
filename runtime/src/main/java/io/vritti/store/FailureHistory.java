package io.vritti.store;

/**
 * How often, and when, an action failed.
 *
 * @param lastFailed whether its last outcome was a failure; a success clears it
 * @param failures how often it failed, ever
 * @param equalFailures how often in a row with the present signature
 * @param kills how often in a row it was killed at the present limit
 * @param firstMillis wall clock of the first failure
 * @param lastMillis wall clock at the end of the last failed run
 */
public record FailureHistory(
        boolean lastFailed, long failures, long equalFailures, int kills, long firstMillis, long lastMillis) {

    FailureHistory cleared() {
        return new FailureHistory(false, failures, 0, 0, firstMillis, lastMillis);
    }
}
