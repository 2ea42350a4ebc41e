package io.vritti.gate.policy;

import io.vritti.action.ActionKey;
import io.vritti.bounded.LatestMap;

/**
 * Recognises a host that polls: attempts of one key at regular gaps, with no model request between them. Such a loop waits
 * for the very change that a veto would keep it from seeing (facts.md §5.3).
 */
public final class Polling {

    /** Three gaps: two could be chance. */
    private static final int ATTEMPTS = 4;

    /** How far a gap may stray from the mean: timers and slow calls jitter. */
    private static final double JITTER = 0.25;

    /** Shorter gaps are a loop without a wait, which is what the gate is for. */
    private static final long SHORTEST_GAP_MILLIS = 100;

    /** Keys that failed are few; what is polled is among those attempted latest. */
    private static final int MOST_KEYS = 2_000;

    /** Whoever asks after about a second, as most loops do, waits; a repeat without thought comes at once. */
    private static final long WAITING_MILLIS = 900;

    /** Two gaps tell a loop too, if they are alike and no shorter than this. */
    private static final long SHORTEST_STEADY_MILLIS = 400;

    private final LatestMap<ActionKey, Attempts> byKey = new LatestMap<>(MOST_KEYS);

    /** Notes this attempt and says whether it is one of a regular series. */
    public boolean attempt(ActionKey key, long turn, long nowMillis) {
        return byKey.getOrPut(key, Attempts::new).add(turn, nowMillis);
    }

    /**
     * Whether a request whose answer may turn by itself, attempted just now, is asked again and again: after a wait by the host
     * itself, or at a steady pace by anybody.
     *
     * @param lastFailureMillis wall clock of the answer before
     * @param sameTurn whether no model has reacted to that answer
     */
    public boolean asksAgain(ActionKey key, long lastFailureMillis, boolean sameTurn, long nowMillis) {
        Attempts attempts = byKey.get(key);
        return sameTurn && nowMillis - lastFailureMillis >= WAITING_MILLIS
                || attempts != null && attempts.steady(nowMillis);
    }

    private static final class Attempts {
        private final long[] atMillis = new long[ATTEMPTS];
        private int count;
        private long turn = -1;
        private long latest;
        private long before;
        private long beforeThat;

        synchronized boolean add(long turn, long nowMillis) {
            if (turn != this.turn) {
                this.turn = turn;
                count = 0;
            }
            beforeThat = before;
            before = latest;
            latest = nowMillis;
            System.arraycopy(atMillis, 1, atMillis, 0, ATTEMPTS - 1);
            atMillis[ATTEMPTS - 1] = nowMillis;
            return ++count >= ATTEMPTS && regular();
        }

        /** The gaps before this attempt and the one before it, whatever lies between. */
        private synchronized boolean steady(long nowMillis) {
            long last = nowMillis - before;
            long first = before - beforeThat;
            return beforeThat > 0
                    && Math.min(last, first) >= SHORTEST_STEADY_MILLIS
                    && Math.abs(last - first) <= JITTER * (last + first) / 2;
        }

        private boolean regular() {
            double mean = (atMillis[ATTEMPTS - 1] - atMillis[0]) / (double) (ATTEMPTS - 1);
            if (mean < SHORTEST_GAP_MILLIS) {
                return false;
            }
            for (int i = 1; i < ATTEMPTS; i++) {
                if (Math.abs(atMillis[i] - atMillis[i - 1] - mean) > JITTER * mean) {
                    return false;
                }
            }
            return true;
        }
    }
}
