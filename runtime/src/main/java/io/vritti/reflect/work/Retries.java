package io.vritti.reflect.work;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** When to ask again. */
final class Retries {

    /** With doubling pauses, the last of them hours long: what has not been answered by then is the question's own fault. */
    static final int MOST_TRIES = 8;

    private static final long FIRST_MILLIS = TimeUnit.MINUTES.toMillis(1);
    private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(6);

    private Retries() {}

    /**
     * Doubles with each try; up to half as long again, so that many homes do not ask at once.
     *
     * @param tries so far, at least 1
     */
    static long pauseMillis(int tries, RandomGenerator random) {
        long doubled = FIRST_MILLIS << Math.min(tries - 1, 20);
        long pause = Math.min(doubled, LONGEST_MILLIS);
        return pause + random.nextLong(pause / 2 + 1);
    }
}
