package io.vritti.it.kyrodb.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** A reflection that Vritti takes; one bad field drops the whole document. */
final class ReflectionRules {

    private static final int ROOT_CAUSE_MAX = 2000;
    private static final int STRATEGY_MAX = 3000;
    private static final int MODEL_MAX = 100;
    private static final int LIST_MAX = 15;
    private static final Set<String> TIERS = Set.of("cheap", "cached", "premium", "null");

    private ReflectionRules() {}

    static void check(JsonNode reflection, Complaints complaints) {
        if (reflection.isMissingNode() || reflection.isNull()) {
            return;
        }
        complaints.unless(
                length(reflection, "root_cause", ROOT_CAUSE_MAX), "root_cause is not of 1 to 2000 characters");
        complaints.unless(
                length(reflection, "resolution_strategy", STRATEGY_MAX),
                "resolution_strategy is not of 1 to 3000 characters");
        complaints.unless(
                TIERS.contains(reflection.path("tier").asText("null")), "tier is not cheap, cached, premium or null");
        complaints.unless(reflection.path("llm_model").asText().length() <= MODEL_MAX, "llm_model is too long");
        for (String share : List.of("confidence_score", "generalization_score")) {
            double value = reflection.path(share).asDouble();
            complaints.unless(value >= 0 && value <= 1, share + " is not from 0 to 1");
        }
        for (String list : List.of("environment_factors", "affected_components")) {
            complaints.unless(reflection.path(list).size() <= LIST_MAX, list + " has more than 15 items");
        }
    }

    private static boolean length(JsonNode reflection, String text, int most) {
        int length = reflection.path(text).asText().length();
        return length >= 1 && length <= most;
    }
}
