package io.vritti.reflect.model;

/** One model behind an endpoint. Thread-safe. */
public interface Model {

    /** As it is asked for: {@code openrouter/free}. */
    String name();

    /**
     * Asks, and waits for the answer. Never throws for what the endpoint does.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime}
     */
    Answer ask(Question question, long deadlineNanos);
}
