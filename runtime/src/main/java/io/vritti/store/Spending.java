package io.vritti.store;

import java.math.BigDecimal;

/**
 * What was asked of models, and what it cost.
 *
 * @param requests that were sent, failed ones included
 * @param inputTokens of the questions
 * @param outputTokens of the answers
 * @param cost in US dollars, exact
 */
public record Spending(long requests, long inputTokens, long outputTokens, BigDecimal cost) {

    public static final Spending NONE = new Spending(0, 0, 0, BigDecimal.ZERO);

    /** Of questions and answers. */
    public long tokens() {
        return inputTokens + outputTokens;
    }

    public Spending plus(Spending more) {
        return new Spending(
                requests + more.requests,
                inputTokens + more.inputTokens,
                outputTokens + more.outputTokens,
                cost.add(more.cost));
    }
}
