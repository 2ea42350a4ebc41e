package io.vritti.store.kyrodb;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Keeps from asking a server that does not answer, longer each time; one success forgets all. Thread-safe. */
final class Breaker {

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** A restart with 100,000 documents takes minutes (facts.md §3.4): asked often enough to be noticed soon. */
    private static final long MOST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier nanoTime;
    private int failures;
    private long closedAtNanos;

    Breaker() {
        this(System::nanoTime);
    }

    Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized boolean lets() {
        return failures == 0 || nanoTime.getAsLong() - closedAtNanos >= 0;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** @return how long it will be closed */
    synchronized long failed() {
        long pause = Math.min(MOST_PAUSE_NANOS, FIRST_PAUSE_NANOS << Math.min(failures, 10));
        failures++;
        // Between half and one and a half of it: what lost a server together must not come back together.
        long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
        closedAtNanos = nanoTime.getAsLong() + jittered;
        return jittered;
    }
}
