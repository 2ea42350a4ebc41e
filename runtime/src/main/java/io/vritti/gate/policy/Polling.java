package io.vritti.gate.policy;

import io.vritti.action.ActionKey;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Keys that failed are few; beyond this the oldest knowledge is dropped whole. */
    private static final int MOST_KEYS = 10_000;

    private final ConcurrentHashMap<ActionKey, Attempts> byKey = new ConcurrentHashMap<>();

    /** Notes this attempt and says whether it is one of a regular series. */
    public boolean attempt(ActionKey key, long turn, long nowMillis) {
        if (byKey.size() > MOST_KEYS) {
            byKey.clear();
        }
        return byKey.computeIfAbsent(key, k -> new Attempts()).add(turn, nowMillis);
    }

    private static final class Attempts {
        private final long[] atMillis = new long[ATTEMPTS];
        private int count;
        private long turn = -1;

        synchronized boolean add(long turn, long nowMillis) {
            if (turn != this.turn) {
                this.turn = turn;
                count = 0;
            }
            System.arraycopy(atMillis, 1, atMillis, 0, ATTEMPTS - 1);
            atMillis[ATTEMPTS - 1] = nowMillis;
            return ++count >= ATTEMPTS && regular();
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
