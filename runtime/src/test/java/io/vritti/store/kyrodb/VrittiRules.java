package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a document must be for Vritti's search and gate to take it, as its server showed (facts.md §4.4). */
final class VrittiRules {

    private static final Set<String> CLASSES = Set.of(
            "configuration_error",
            "network_error",
            "permission_error",
            "resource_error",
            "dependency_error",
            "timeout_error",
            "validation_error",
            "unknown");

    private static final Set<String> TIERS = Set.of("cheap", "cached", "premium");

    private final List<String> broken = new ArrayList<>();

    private VrittiRules() {}

    /** The rules that this document breaks; none is well. */
    static List<String> brokenBy(StoredDocument document, String namespace) {
        VrittiRules rules = new VrittiRules();
        rules.metadata(document, namespace);
        ObjectNode json = document.json();
        rules.check(json != null, "episode_json is gz: and base64 of zlib of an object");
        if (json != null) {
            rules.episode(json, document);
        }
        return rules.broken;
    }

    private void metadata(StoredDocument document, String namespace) {
        String customer = document.text("customer_id", "");
        check(namespace.equals(customer + ":failures"), "customer_id is the namespace's");
        check(Set.of("False", "True").contains(document.text("archived", "")), "archived is Python's False or True");
        String tool = document.text("tool", "");
        check(!tool.isBlank() && tool.equals(tool.strip().toLowerCase(java.util.Locale.ROOT)), "tool in lower case");
        check(
                document.number("timestamp") > 1_000_000_000L && document.number("timestamp") < 10_000_000_000L,
                "timestamp in seconds");
    }

    private void episode(ObjectNode json, StoredDocument document) {
        JsonNode data = json.path("create_data");
        check(json.path("episode_id").isIntegralNumber(), "episode_id is a whole number");
        check(data.path("goal").asText().length() >= 10, "goal of 10 characters");
        check(data.path("error_trace").asText().length() >= 10, "error_trace of 10 characters");
        filled(data.path("tool_chain"), "tool_chain");
        filled(data.path("actions_taken"), "actions_taken");
        check(CLASSES.contains(data.path("error_class").asText()), "error_class is one of the eight");
        check(data.path("episode_type").asText("failure").equals("failure"), "episode_type is failure");
        check(data.path("severity").asInt(3) >= 1 && data.path("severity").asInt(3) <= 5, "severity 1 to 5");
        for (String field : List.of("severity", "tags", "environment_info")) {
            check(!data.path(field).isNull(), field + " is not null");
        }
        for (JsonNode tag : data.path("tags")) {
            String key =
                    "tag:" + tag.asText().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
            check(document.metadata().containsKey(key), "each tag has a key of its own: " + key);
        }
        check(zoned(json.path("created_at").asText()), "created_at has a zone");
        check(
                document.text("archived", "").equals("True")
                        || !json.path("archived").asBoolean(),
                "archived alike");
        usage(json.path("usage_stats"));
        if (!json.path("reflection").isNull() && !json.path("reflection").isMissingNode()) {
            reflection(json.path("reflection"));
        }
    }

    private void usage(JsonNode usage) {
        long applied = usage.path("fix_applied_count").asLong();
        check(applied >= usage.path("fix_success_count").asLong(), "successes at most as often as applied");
        check(applied >= usage.path("fix_failure_count").asLong(), "failures at most as often as applied");
    }

    private void reflection(JsonNode reflection) {
        int cause = reflection.path("root_cause").asText().length();
        int resolution = reflection.path("resolution_strategy").asText().length();
        check(cause >= 1 && cause <= 2_000, "root_cause of 1 to 2000 characters");
        check(resolution >= 1 && resolution <= 3_000, "resolution_strategy of 1 to 3000 characters");
        check(
                reflection.path("tier").isNull()
                        || TIERS.contains(reflection.path("tier").asText()),
                "a known tier");
        double confidence = reflection.path("confidence_score").asDouble();
        check(confidence >= 0 && confidence <= 1, "confidence 0 to 1");
        check(reflection.path("environment_factors").size() <= 15, "at most 15 factors");
        check(reflection.path("affected_components").size() <= 15, "at most 15 components");
        check(zoned(reflection.path("generated_at").asText()), "generated_at has a zone");
    }

    private void filled(JsonNode list, String what) {
        boolean filled = !list.isEmpty();
        for (JsonNode item : list) {
            filled &= !item.asText().isBlank();
        }
        check(filled, what + " has items, and no blank one");
    }

    private static boolean zoned(String time) {
        try {
            OffsetDateTime.parse(time);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
