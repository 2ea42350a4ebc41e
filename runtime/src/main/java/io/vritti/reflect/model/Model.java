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

    /**
     * The most that a question may cost, a second try included: no answer's usage has more requests or tokens. Its cost is zero,
     * because prices are not known here.
     */
    Usage atMost(Question question);

    /**
     * The same, which sends at most so many requests for a question, if it can do with fewer: where little is left of a budget, no
     * answer is asked for a second time.
     *
     * @param requests at least 1
     */
    default Model within(int requests) {
        return this;
    }

    /** What would leave this machine for a question, word for word. */
    String sent(Question question);
}
