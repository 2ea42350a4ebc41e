package io.vritti.it.kyrodb.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether Vritti's search, gate and feedback read a text document as an episode, and all its filters find it. */
public final class VrittiReads {

    private static final String SUFFIX = ":failures";
    private static final int TEXT_MIN = 10;
    private static final Set<String> CLASSES = Set.of(
            "unknown",
            "configuration_error",
            "permission_error",
            "network_error",
            "resource_error",
            "dependency_error",
            "timeout_error",
            "validation_error");

    private VrittiReads() {}

    /** What keeps it from that; empty when nothing does. */
    public static List<String> complaints(StoredDocument document) {
        Complaints complaints = new Complaints();
        metadata(document, complaints);
        try {
            JsonNode episode = document.episode();
            episode(episode, complaints);
            tags(document.metadata(), episode.path("create_data").path("tags"), complaints);
            ReflectionRules.check(episode.path("reflection"), complaints);
        } catch (IOException e) {
            complaints.add("episode_json: " + e.getMessage());
        }
        return complaints.all();
    }

    private static void metadata(StoredDocument document, Complaints complaints) {
        Map<String, String> metadata = document.metadata();
        complaints.unless(document.namespace().endsWith(SUFFIX), "namespace is not {customer}" + SUFFIX);
        complaints.unless("False".equals(metadata.get("archived")), "archived is not exactly False");
        String customer = document.namespace().replace(SUFFIX, "");
        complaints.unless(customer.equals(metadata.get("customer_id")), "customer_id is not that of the namespace");
        String tool = metadata.getOrDefault("tool", "");
        complaints.unless(
                !tool.isEmpty() && tool.equals(tool.strip().toLowerCase(Locale.ROOT)),
                "tool is missing, or not trimmed and lower case");
        complaints.unless(
                metadata.getOrDefault("timestamp", "").matches("\\d{1,10}"), "timestamp is not in Unix seconds");
    }

    private static void episode(JsonNode episode, Complaints complaints) {
        JsonNode data = episode.path("create_data");
        complaints.unless(episode.path("episode_id").isIntegralNumber(), "episode_id is not an integer");
        for (String text : List.of("goal", "error_trace")) {
            complaints.unless(
                    data.path(text).asText().strip().length() >= TEXT_MIN, text + " has less than 10 characters");
        }
        for (String list : List.of("tool_chain", "actions_taken")) {
            boolean filled = data.path(list).size() > 0;
            for (JsonNode item : data.path(list)) {
                filled &= !item.asText().isBlank();
            }
            complaints.unless(filled, list + " is empty or has blank items");
        }
        for (String name : List.of("severity", "tags", "environment_info")) {
            complaints.unless(!data.path(name).isNull(), name + " is null");
        }
        JsonNode severity = data.path("severity");
        complaints.unless(
                severity.isMissingNode() || severity.asInt() >= 1 && severity.asInt() <= 5, "severity is not 1 to 5");
        complaints.unless(
                data.path("error_class").isMissingNode()
                        || CLASSES.contains(data.path("error_class").asText()),
                "error_class is none of the 8");
        complaints.unless(data.path("episode_type").asText("failure").equals("failure"), "episode_type is not failure");
        complaints.unless(!episode.path("archived").asBoolean(), "archived inside");
        complaints.unless(hasZone(episode.path("created_at").asText()), "created_at is missing or has no zone");
        counts(episode, complaints);
    }

    private static void counts(JsonNode episode, Complaints complaints) {
        JsonNode usage = episode.path("usage_stats");
        int applied = usage.path("fix_applied_count").asInt();
        boolean right = episode.path("retrieval_count").asInt() >= 0 && applied >= 0;
        for (String part : List.of("fix_success_count", "fix_failure_count")) {
            int count = usage.path(part).asInt();
            right &= count >= 0 && count <= applied;
        }
        complaints.unless(right, "a count is negative, or exceeds fix_applied_count");
    }

    /** Each tag is a key of its own, and in the list inside. */
    private static void tags(Map<String, String> metadata, JsonNode tags, Complaints complaints) {
        for (JsonNode tag : tags) {
            String key = "tag:" + tag.asText().toLowerCase(Locale.ROOT).replace(' ', '_');
            complaints.unless("1".equals(metadata.get(key)), key + " is not 1");
        }
        long keys =
                metadata.keySet().stream().filter(key -> key.startsWith("tag:")).count();
        complaints.unless(keys <= tags.size(), "a tag: key without its tag");
    }

    private static boolean hasZone(String instant) {
        try {
            OffsetDateTime.parse(instant);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
