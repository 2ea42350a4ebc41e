package io.vritti.reflect.model;

import java.math.BigDecimal;

/**
 * What an answer cost, as the endpoint reports it.
 *
 * @param requests that were sent, failed ones included
 * @param inputTokens of the question
 * @param outputTokens of the answer
 * @param cost in US dollars; zero where the endpoint reports none
 */
public record Usage(int requests, long inputTokens, long outputTokens, BigDecimal cost) {

    public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

    public Usage plus(Usage other) {
        return new Usage(
                requests + other.requests,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cost.add(other.cost));
    }
}
