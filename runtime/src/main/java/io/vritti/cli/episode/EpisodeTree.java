package io.vritti.cli.episode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.cli.terminal.Output;
import io.vritti.episode.Episode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An episode as JSON, its evidence as a tree instead of as text. */
public final class EpisodeTree {

    private EpisodeTree() {}

    public static ObjectNode of(Episode episode) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", episode.id());
        fields.put("action_key", episode.actionKey());
        fields.put("family", episode.family());
        fields.put("kind", episode.kind());
        fields.put("action", episode.action());
        fields.put("goal", episode.goal());
        fields.put("error_trace", episode.errorTrace());
        fields.put("error_line", episode.errorLine());
        fields.put("signature", episode.signature());
        fields.put("error_class", episode.errorClass());
        fields.put("finer_class", episode.finerClass());
        fields.put("transient_failure", episode.error().passing());
        fields.put("severity", episode.severity());
        fields.put("tool_chain", episode.toolChain());
        fields.put("actions_taken", episode.actionsTaken());
        fields.put("environment", episode.environment());
        fields.put("tags", episode.tags());
        fields.put("resolution", episode.resolution());
        fields.put("reflection", ReflectionText.json(episode.reflection()));
        fields.put("evidence", Output.parsed(episode.evidence()));
        fields.put("count", episode.count());
        fields.put("held_again", episode.confidence().held());
        fields.put("runs_unchanged", episode.confidence().runs());
        fields.put("first_seen_millis", episode.firstSeenMillis());
        fields.put("last_seen_millis", episode.lastSeenMillis());
        fields.put("duration_millis", episode.durationMillis());
        fields.put("archived", episode.archived());
        return (ObjectNode) Output.tree(fields);
    }
}
