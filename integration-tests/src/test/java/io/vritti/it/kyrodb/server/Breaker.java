package io.vritti.it.kyrodb.server;

import java.util.concurrent.TimeUnit;

/** In front of the index, for unary calls only. Searches open it; only point queries, a minute later, close it. */
final class Breaker {

    private static final int FAILURES = 3;
    private static final int SUCCESSES = 2;
    private static final long OPEN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private int failures;
    private int successes;
    private long openedNanos;

    boolean isClosed() {
        return failures < FAILURES;
    }

    void failed() {
        if (isClosed() && ++failures == FAILURES) {
            openedNanos = System.nanoTime();
            successes = 0;
        }
    }

    void searched() {
        if (isClosed()) {
            failures = 0;
        }
    }

    /** Whether a point query may try the index; if so, it succeeds. */
    boolean admitsQuery() {
        if (isClosed()) {
            return true;
        }
        if (System.nanoTime() - openedNanos < OPEN_NANOS) {
            return false;
        }
        if (++successes == SUCCESSES) {
            failures = 0;
        }
        return true;
    }
}
