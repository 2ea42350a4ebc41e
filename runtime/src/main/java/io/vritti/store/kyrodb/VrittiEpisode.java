package io.vritti.store.kyrodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.observe.HostTimeZone;
import java.time.Instant;
import java.util.List;

/** An episode as the JSON object that Vritti keeps in a document. What it counted there survives our updates. */
final class VrittiEpisode {

    /** Vritti takes these and null; ours made by rules are the cheap ones. */
    private static final String TIER = "cheap";

    private static final int MOST_ROOT_CAUSE = 2_000;
    private static final int MOST_RESOLUTION = 3_000;
    private static final int MOST_LIST = 15;

    private static final ObjectMapper JSON = HostTimeZone.undecidedBy(ObjectMapper::new);

    private VrittiEpisode() {}

    /**
     * @param before what the document holds now, or null for a new one
     * @param tags as the metadata lists them
     */
    static String write(Episode episode, long documentId, String customer, List<String> tags, ObjectNode before) {
        ObjectNode json = before == null ? fresh() : before;
        String resolution = episode.resolution() == null
                ? json.path("create_data").path("resolution").textValue()
                : episode.resolution();
        ObjectNode data = json.putObject("create_data");
        data.put("customer_id", customer);
        data.put("episode_type", "failure");
        data.put("goal", VrittiText.goal(episode));
        VrittiText.tools(episode).forEach(data.putArray("tool_chain")::add);
        VrittiText.actions(episode).forEach(data.putArray("actions_taken")::add);
        data.put("error_trace", VrittiText.trace(episode));
        data.put("error_class", episode.errorClass());
        data.putNull("code_state_diff");
        ObjectNode environment = data.putObject("environment_info");
        episode.environment().forEach(environment::put);
        data.put("resolution", resolution);
        data.putNull("time_to_resolve_seconds");
        tags.forEach(data.putArray("tags")::add);
        data.put("severity", Integer.parseInt(severity(episode)));
        json.put("episode_id", documentId);
        json.put("created_at", Instant.ofEpochMilli(episode.firstSeenMillis()).toString());
        if (episode.archived()) {
            json.put("archived", true);
        }
        if (episode.reflection() != null) {
            json.set("reflection", reflection(episode));
        }
        return json.toString();
    }

    static String severity(Episode episode) {
        return Integer.toString(Math.max(1, Math.min(5, episode.severity())));
    }

    /** @return null if the text is not an object */
    static ObjectNode read(String json) {
        try {
            JsonNode read = json == null ? null : JSON.readTree(json);
            return read instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static ObjectNode fresh() {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("create_data");
        json.put("episode_id", 0);
        json.putNull("reflection");
        json.put("created_at", "");
        json.put("retrieval_count", 0);
        json.putNull("last_retrieved_at");
        ObjectNode usage = json.putObject("usage_stats");
        for (String count :
                List.of("total_retrievals", "fix_applied_count", "fix_success_count", "fix_failure_count")) {
            usage.put(count, 0);
        }
        json.putNull("text_embedding_id");
        json.putNull("code_embedding_id");
        json.putNull("image_embedding_id");
        json.put("archived", false);
        json.putNull("archived_at");
        return json;
    }

    private static ObjectNode reflection(Episode episode) {
        Reflection reflection = episode.reflection();
        ObjectNode json = JSON.createObjectNode();
        json.putNull("consensus");
        json.put("root_cause", limited(reflection.rootCause(), MOST_ROOT_CAUSE));
        json.put("resolution_strategy", limited(reflection.resolutionStrategy(), MOST_RESOLUTION));
        // A condition that the asking side cannot tell hides the episode from Vritti's gate: the tool, and no more.
        json.putObject("preconditions").put("tool", VrittiText.tools(episode).get(0));
        json.putArray("environment_factors");
        var components = json.putArray("affected_components");
        reflection.similarPatterns().stream().limit(MOST_LIST).forEach(components::add);
        json.put("generalization_score", 0.5);
        json.put("confidence_score", Math.max(0, Math.min(1, reflection.confidence())));
        json.put("generated_at", Instant.ofEpochMilli(episode.lastSeenMillis()).toString());
        json.put("llm_model", "vritti-jvm");
        json.put("cost_usd", 0.0);
        json.put("generation_latency_ms", 0.0);
        json.put("tier", TIER);
        return json;
    }

    static String limited(String text, int characters) {
        String known = text == null || text.isBlank() ? "not known" : text;
        return known.length() <= characters ? known : known.substring(0, characters);
    }
}
