package io.vritti.evidence.remote;

import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.NotBefore;

/** The time for which a busy server is left alone (design.md §5.3). */
final class Delays {

    /** design.md §5.3: 1 s x 2^n ... */
    private static final long FIRST_GUESS_MILLIS = 1_000;

    /** ... up to 10 s. */
    private static final long LONGEST_GUESS_MILLIS = 10_000;

    private static final int MOST_DOUBLINGS = 4;

    private static final int FIRST_SERVER_ERROR = 500;

    private Delays() {}

    /**
     * The time before which the same request fails again, or null if this failure does not pass by itself.
     *
     * @param repeats how often in a row it has failed so before
     */
    static NotBefore after(
            HttpAction action, Outcome outcome, long repeats, SideEffectCounter changes, long nowMillis) {
        boolean named = outcome.retryAfterMillis() >= 0;
        if (!named && !busy(outcome.code())) {
            return null;
        }
        long guess = Math.min(LONGEST_GUESS_MILLIS, FIRST_GUESS_MILLIS << Math.min(repeats, MOST_DOUBLINGS));
        long instant = named ? saidAtMillis(outcome, nowMillis) + believed(outcome) : nowMillis + guess;
        return new NotBefore(
                instant, outcome.retryAfterMillis(), action.authority(), changes.reading(action.authority()));
    }

    /**
     * A limit is kept to the second by who set it. A server that is down says how long it <em>expects</em> to be (RFC 9110
     * §10.2.3), and may be back before: it is believed no longer than we would guess.
     */
    private static long believed(Outcome outcome) {
        return outcome.code() >= FIRST_SERVER_ERROR
                ? Math.min(outcome.retryAfterMillis(), LONGEST_GUESS_MILLIS)
                : outcome.retryAfterMillis();
    }

    /** At the earliest: the answer may have been long on its way. */
    private static long saidAtMillis(Outcome outcome, long nowMillis) {
        return nowMillis - outcome.durationNanos() / 1_000_000;
    }

    private static boolean busy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
