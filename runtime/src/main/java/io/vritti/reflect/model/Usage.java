package io.vritti.reflect.model;

import java.math.BigDecimal;

/**
 * What an answer cost, as the endpoint reports it; what it does not report is estimated, and never too low.
 *
 * @param requests that were sent, failed ones included
 * @param inputTokens of the question
 * @param outputTokens of the answer
 * @param cost in US dollars; zero where the endpoint reports none
 * @param estimated whether the endpoint did not report all of the tokens
 */
public record Usage(int requests, long inputTokens, long outputTokens, BigDecimal cost, boolean estimated) {

    public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

    /** As an endpoint reports it. */
    public Usage(int requests, long inputTokens, long outputTokens, BigDecimal cost) {
        this(requests, inputTokens, outputTokens, cost, false);
    }

    public Usage plus(Usage other) {
        return new Usage(
                requests + other.requests,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cost.add(other.cost),
                estimated || other.estimated);
    }
}
