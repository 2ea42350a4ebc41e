package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.reflect.model.lesson.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is left to a key, as OpenRouter tells at {@code /key}.
 *
 * @param freeRequestsADay to free models; empty where it is not told
 * @param freeRequestsLeft of this day, which is one of UTC
 * @param creditLeft in US dollars; empty where there is no limit, or it is not told
 */
public record Account(OptionalLong freeRequestsADay, OptionalLong freeRequestsLeft, Optional<BigDecimal> creditLeft) {

    /** Nothing is known. */
    public static final Account UNKNOWN = new Account(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    private static final double MOST_CREDIT = 1e9;

    /** @param body the endpoint's answer; what is not there is not known */
    static Account of(String body) {
        ObjectNode object = LenientJson.object(body);
        if (object == null) {
            return UNKNOWN;
        }
        JsonNode data = object.path("data").isObject() ? object.path("data") : object;
        JsonNode free = data.path("free_model_daily_requests");
        OptionalLong limit = count(free.path("limit"));
        OptionalLong left = count(free.path("remaining"));
        OptionalLong used = count(free.path("used"));
        if (left.isEmpty() && limit.isPresent() && used.isPresent()) {
            left = OptionalLong.of(Math.max(0, limit.getAsLong() - used.getAsLong()));
        }
        return new Account(limit, left, credit(data.path("limit_remaining")));
    }

    /** Less than nothing is nothing. */
    private static OptionalLong count(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.asDouble())
                ? OptionalLong.of(Math.max(0, node.asLong()))
                : OptionalLong.empty();
    }

    private static Optional<BigDecimal> credit(JsonNode node) {
        boolean told = node.isNumber() && Math.abs(node.asDouble()) <= MOST_CREDIT;
        return told ? Optional.of(BigDecimal.valueOf(node.asDouble())) : Optional.empty();
    }
}
