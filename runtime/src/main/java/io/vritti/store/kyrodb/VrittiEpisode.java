package io.vritti.store.kyrodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.episode.Episode;
import io.vritti.observe.HostTimeZone;
import java.time.Instant;
import java.util.List;

/** An episode as the JSON object that Vritti keeps in a document. What it counted there survives our updates. */
final class VrittiEpisode {

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
        if (episode.reflection() != null && VrittiReflection.mayReplace(before, episode.reflection())) {
            VrittiReflection.write(episode, json.putObject("reflection"));
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
}
