package io.vritti.gate.policy;

import io.vritti.action.ActionKey;
import io.vritti.bounded.LatestMap;
import java.util.ArrayDeque;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises a host that polls: attempts of one key at regular gaps, in the same words, with no model request and no other work
 * between them than in the round before. Such a loop waits for the very change that a veto would keep it from seeing
 * (facts.md §5.3). An agent that works at a steady pace words its attempts differently, or does something else after each.
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

    private final LatestMap<Series, Attempts> byKey = new LatestMap<>(MOST_KEYS);
    private final CallsOfThreads calls = new CallsOfThreads();
    private volatile boolean attempted;

    /**
     * Whether calls are to be noted: what came before the first attempt lies between no two, and most hosts never repeat what has
     * failed.
     */
    public boolean notesCalls() {
        return attempted;
    }

    /** Notes that the current thread makes a call, whether or not anything is known of it. */
    public void called(String text) {
        calls.add(text);
    }

    /**
     * Notes this attempt and says whether it is one of a regular series.
     *
     * @param conversation in which it is made; 0 where that is unknown
     * @param text of the call as the host wrote it
     */
    public boolean attempt(ActionKey key, long conversation, String text, long turn, long nowMillis) {
        attempted = true;
        Attempt attempt = new Attempt(
                nowMillis, CallsOfThreads.words(text), Thread.currentThread().getId(), calls.ofThisThread());
        return byKey.getOrPut(new Series(key, conversation), Attempts::new).add(turn, attempt);
    }

    /**
     * Whether a request whose answer may turn by itself, attempted just now, is asked again and again: after a wait by the host
     * itself, or at a steady pace by anybody.
     *
     * @param lastFailureMillis wall clock of the answer before
     * @param sameTurn whether no model has reacted to that answer
     */
    public boolean asksAgain(
            ActionKey key, long conversation, long lastFailureMillis, boolean sameTurn, long nowMillis) {
        Attempts attempts = byKey.get(new Series(key, conversation));
        return sameTurn && nowMillis - lastFailureMillis >= WAITING_MILLIS
                || attempts != null && attempts.steady(nowMillis);
    }

    /** Two conversations that poll for the same thing do so each at its own pace. */
    private record Series(ActionKey key, long conversation) {}

    /**
     * @param words of the call, as a number
     * @param thread that made it
     * @param called by that thread until now, this attempt included
     */
    private record Attempt(long atMillis, long words, long thread, long called) {}

    private static final class Attempts {
        /** The latest, in order; of the current turn alone. */
        private final ArrayDeque<Attempt> latest = new ArrayDeque<>(ATTEMPTS);

        private long turn = -1;
        private long last;
        private long before;
        private long beforeThat;

        synchronized boolean add(long turn, Attempt attempt) {
            if (turn != this.turn) {
                this.turn = turn;
                latest.clear();
            }
            beforeThat = before;
            before = last;
            last = attempt.atMillis;
            if (latest.size() == ATTEMPTS) {
                latest.removeFirst();
            }
            latest.addLast(attempt);
            return latest.size() == ATTEMPTS && regular(latest.toArray(Attempt[]::new));
        }

        /** The gaps before this attempt and the one before it, whatever lies between. */
        private synchronized boolean steady(long nowMillis) {
            long gap = nowMillis - before;
            long gapBefore = before - beforeThat;
            return beforeThat > 0
                    && Math.min(gap, gapBefore) >= SHORTEST_STEADY_MILLIS
                    && Math.abs(gap - gapBefore) <= JITTER * (gap + gapBefore) / 2;
        }

        private static boolean regular(Attempt[] attempts) {
            return regularInTime(attempts) && sameWords(attempts) && (!byOneThread(attempts) || sameRounds(attempts));
        }

        private static boolean regularInTime(Attempt[] attempts) {
            double mean = (attempts[ATTEMPTS - 1].atMillis - attempts[0].atMillis) / (double) (ATTEMPTS - 1);
            if (mean < SHORTEST_GAP_MILLIS) {
                return false;
            }
            for (int i = 1; i < ATTEMPTS; i++) {
                if (Math.abs(attempts[i].atMillis - attempts[i - 1].atMillis - mean) > JITTER * mean) {
                    return false;
                }
            }
            return true;
        }

        private static boolean sameWords(Attempt[] attempts) {
            return Stream.of(attempts).allMatch(attempt -> attempt.words == attempts[0].words);
        }

        private static boolean byOneThread(Attempt[] attempts) {
            return Stream.of(attempts).allMatch(attempt -> attempt.thread == attempts[0].thread);
        }

        /** Whether the thread has called the same after each attempt as after the one before. */
        private static boolean sameRounds(Attempt[] attempts) {
            return IntStream.range(1, ATTEMPTS)
                            .mapToLong(i -> attempts[i].called - attempts[i - 1].called)
                            .distinct()
                            .count()
                    == 1;
        }
    }
}
