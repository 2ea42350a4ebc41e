package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.reflect.model.Usage;
import java.math.BigDecimal;

/** What one request cost. What an endpoint does not report is taken to be the most that it can be, so that a budget holds. */
final class UsageReading {

    /** What no request can use: a sum of such numbers must not overflow. */
    private static final long MOST_TOKENS = 1_000_000_000;

    private static final double MOST_COST = 1_000_000;

    private UsageReading() {}

    /** Of an answer. @param usage the field of that name, whatever it is */
    static Usage of(JsonNode usage, long inputBound) {
        long input = tokens(usage.path("prompt_tokens"));
        long output = tokens(usage.path("completion_tokens"));
        return new Usage(
                1,
                input < 0 ? inputBound : input,
                output < 0 ? ChatRequest.MOST_OUTPUT_TOKENS : output,
                cost(usage.path("cost")),
                input < 0 || output < 0);
    }

    /** Of an error: a model that did not answer used nothing, unless the endpoint says so. */
    static Usage ofError(JsonNode usage) {
        return new Usage(
                1,
                Math.max(0, tokens(usage.path("prompt_tokens"))),
                Math.max(0, tokens(usage.path("completion_tokens"))),
                cost(usage.path("cost")));
    }

    /** Of a request whose answer did not come: the model may have answered. */
    static Usage unknown(long inputBound) {
        return new Usage(1, inputBound, ChatRequest.MOST_OUTPUT_TOKENS, BigDecimal.ZERO, true);
    }

    /** Of a request that was refused, or did not go out; it counts as a try. */
    static Usage free() {
        return new Usage(1, 0, 0, BigDecimal.ZERO);
    }

    /** -1 where there is no number. */
    private static long tokens(JsonNode node) {
        double number = number(node);
        return number >= 0 ? (long) Math.min(MOST_TOKENS, Math.ceil(number)) : -1;
    }

    private static BigDecimal cost(JsonNode node) {
        double number = number(node);
        return number > 0 ? BigDecimal.valueOf(Math.min(MOST_COST, number)) : BigDecimal.ZERO;
    }

    /** -1 where there is none that makes sense. */
    private static double number(JsonNode node) {
        double number = node.isNumber() || node.isTextual() ? node.asDouble(-1) : -1;
        return Double.isFinite(number) && number >= 0 ? number : -1;
    }
}
