package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.redact.RedactedText;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as an episode: one of ours from another machine, or one that a Vritti server wrote, which knows neither action keys
 * nor masked error lines. What is missing in it is made up so that nothing can be taken for what it is not.
 */
final class DocumentEpisode {

    private static final int MILLIS_A_SECOND = 1_000;
    private static final int USUAL_SEVERITY = 3;
    private static final int LEAST_SEVERE = 5;

    /** As long as our own. */
    private static final int MOST_LINE = 300;

    private final StoredDocument document;
    private final JsonNode data;
    private final ObjectNode json;

    private DocumentEpisode(StoredDocument document, ObjectNode json) {
        this.document = document;
        this.json = json;
        this.data = json.path("create_data");
    }

    /** @return null if it cannot be read as one */
    static Episode of(StoredDocument document) {
        ObjectNode json = document.json();
        return json == null || !json.path("create_data").path("error_trace").isTextual()
                ? null
                : new DocumentEpisode(document, json).episode();
    }

    private Episode episode() {
        String trace = data.path("error_trace").asText();
        List<String> tools = texts(data.path("tool_chain"));
        List<String> taken = texts(data.path("actions_taken"));
        String tool = tools.isEmpty() ? "unknown" : tools.get(0);
        ActionKey key = key();
        String signature =
                document.text(MetadataKeys.SIGNATURE, "vritti:" + document.text(MetadataKeys.ERROR_SIGNATURE, ""));
        String lastTaken = taken.isEmpty() ? tool : taken.get(taken.size() - 1);
        long lastSeen = document.number(MetadataKeys.LAST_SEEN);
        long lastSeenMillis = lastSeen > 0 ? lastSeen : document.number(MetadataKeys.TIMESTAMP) * MILLIS_A_SECOND;
        long firstSeen = document.number(MetadataKeys.FIRST_SEEN);
        String errorClass = data.path("error_class").asText("unknown");
        List<String> tags = texts(data.path("tags")).stream()
                .filter(tag -> !tag.startsWith(MetadataKeys.KEY_TAG))
                .toList();
        return new Episode(
                new Episode.Identity(
                        EpisodeId.of(key, signature),
                        key.hex(),
                        document.text(MetadataKeys.KIND, "process"),
                        signature),
                new Episode.Call(
                        RedactedText.stored(document.text(MetadataKeys.FAMILY, tool)),
                        RedactedText.stored(document.text(MetadataKeys.ACTION, lastTaken)),
                        RedactedText.stored(data.path("goal").asText(null)),
                        RedactedText.storedList(tools),
                        RedactedText.storedList(taken)),
                new Episode.Error(
                        RedactedText.stored(trace),
                        RedactedText.stored(document.text(MetadataKeys.LINE, lastLine(trace))),
                        errorClass,
                        document.text(MetadataKeys.FINER_CLASS, errorClass),
                        false,
                        Math.max(1, Math.min(LEAST_SEVERE, data.path("severity").asInt(USUAL_SEVERITY)))),
                new Episode.Surroundings(
                        RedactedText.storedMap(strings(data.path("environment_info"))), RedactedText.storedList(tags)),
                new Episode.Occurrences(
                        document.count(), firstSeen > 0 ? firstSeen : createdMillis(lastSeenMillis), lastSeenMillis, 0),
                new Episode.Knowledge(
                        RedactedText.stored(document.text(MetadataKeys.CAUSES, null)),
                        RedactedText.stored(data.path("resolution").asText(null)),
                        VrittiReflection.read(json.path("reflection")),
                        document.archived()));
    }

    /** Vritti masks none; the last line is what most tools end with. */
    private static String lastLine(String trace) {
        String last = trace.strip().lines().reduce("", (before, line) -> line.isBlank() ? before : line.strip());
        return last.length() <= MOST_LINE ? last : last.substring(0, MOST_LINE);
    }

    /** Vritti's has none: one of its own, which no action of ours can have. */
    private ActionKey key() {
        try {
            return ActionKey.fromHex(document.text(MetadataKeys.ACTION_KEY, ""));
        } catch (IllegalArgumentException vrittis) {
            return new ActionKey.Builder("kyrodb document")
                    .add(document.text(MetadataKeys.CUSTOMER, ""))
                    .add(document.id())
                    .build();
        }
    }

    private long createdMillis(long otherwise) {
        try {
            return OffsetDateTime.parse(json.path("created_at").asText(""))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** Values that are no texts are written as JSON has them. */
    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> strings.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
        return strings;
    }
}
