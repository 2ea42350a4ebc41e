package io.vritti.reflect.model.chat;

import java.util.concurrent.TimeUnit;

/**
 * Keeps from asking an endpoint that fails by itself, longer each time. Each state says what follows from the next request, as in
 * Failsafe's circuit breaker. Not KyroDB's, which comes back within seconds because a gate waits for it. Thread-safe.
 */
final class Breaker {

    private static final int MOST_FAILURES = 3;
    private static final long FIRST_PAUSE_MILLIS = TimeUnit.SECONDS.toMillis(30);
    private static final long MOST_PAUSE_MILLIS = TimeUnit.MINUTES.toMillis(15);

    private State state = new Closed(0);

    private sealed interface State {

        /** Wall clock; 0 while there is none to wait for. */
        long notBeforeMillis();

        State asking(long nowMillis);

        State failed(long nowMillis);
    }

    /** Requests go out. */
    private record Closed(int failures) implements State {

        @Override
        public long notBeforeMillis() {
            return 0;
        }

        @Override
        public State asking(long nowMillis) {
            return this;
        }

        @Override
        public State failed(long nowMillis) {
            return failures + 1 < MOST_FAILURES
                    ? new Closed(failures + 1)
                    : new Open(nowMillis + FIRST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS);
        }
    }

    /** No request goes out until the pause is over; then one tries. */
    private record Open(long notBeforeMillis, long pauseMillis) implements State {

        @Override
        public State asking(long nowMillis) {
            long longer = Math.min(MOST_PAUSE_MILLIS, 2 * pauseMillis);
            return nowMillis < notBeforeMillis ? this : new Open(nowMillis + longer, longer);
        }

        @Override
        public State failed(long nowMillis) {
            return this;
        }
    }

    /** @return 0 if a request may go out, else the time before which none may, by the wall clock */
    synchronized long mayAsk(long nowMillis) {
        long notBefore = state.notBeforeMillis();
        state = state.asking(nowMillis);
        return nowMillis < notBefore ? notBefore : 0;
    }

    synchronized void succeeded() {
        state = new Closed(0);
    }

    synchronized void failed(long nowMillis) {
        state = state.failed(nowMillis);
    }
}
