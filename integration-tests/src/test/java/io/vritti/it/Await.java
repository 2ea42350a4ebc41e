package io.vritti.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what happens in another JVM. */
final class Await {

    private static final long STEP_MILLIS = 50;

    private Await() {}

    /** Asks until the answer is right or the time is over; returns the last answer, for the test to assert on. */
    static <T> T upTo(Duration time, Callable<T> question, Predicate<T> right) throws Exception {
        long deadlineNanos = System.nanoTime() + time.toNanos();
        T answer = question.call();
        while (!right.test(answer) && System.nanoTime() < deadlineNanos) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            answer = question.call();
        }
        return answer;
    }
}
