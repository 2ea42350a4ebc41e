package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An episode as one line of JSON, in ASCII. Fields that are null or empty are left out. */
public final class EpisodeLine {

    /** The version of this form; a line of a later version is not read. */
    public static final int SCHEMA = 1;

    private EpisodeLine() {}

    /** The line of an episode, without a line end. */
    public static String of(Episode episode) {
        return Export.line(json -> write(episode, json));
    }

    /**
     * Writes all fields of the line into an object that the caller has begun. Callers may add fields of their own; readers ignore fields
     * that they do not know.
     */
    public static void fields(Episode episode, JsonGenerator line) throws IOException {
        line.writeNumberField("schema", SCHEMA);
        write(episode, line);
    }

    /** Writes the fields of the line, but for the schema, into an object that the caller has begun. */
    static void write(Episode episode, JsonGenerator line) throws IOException {
        text(line, "id", episode.id());
        text(line, "action_key", episode.actionKey());
        text(line, "kind", episode.kind());
        text(line, "signature", episode.signature());
        text(line, "family", episode.family());
        text(line, "action", episode.action());
        text(line, "goal", episode.goal());
        list(line, "tool_chain", episode.toolChain());
        list(line, "actions_taken", episode.actionsTaken());
        text(line, "error_trace", episode.errorTrace());
        text(line, "error_line", episode.errorLine());
        text(line, "error_class", episode.errorClass());
        text(line, "finer_class", episode.finerClass());
        line.writeBooleanField("transient", episode.error().passing());
        line.writeNumberField("severity", episode.severity());
        map(line, "environment", episode.environment());
        list(line, "tags", episode.tags());
        line.writeNumberField("count", episode.count());
        line.writeNumberField("first_seen_millis", episode.firstSeenMillis());
        line.writeNumberField("last_seen_millis", episode.lastSeenMillis());
        line.writeNumberField("duration_millis", episode.durationMillis());
        number(line, "runs", episode.confidence().runs());
        number(line, "held", episode.confidence().held());
        text(line, "evidence", episode.evidence());
        text(line, "resolution", episode.resolution());
        if (episode.reflection() != null) {
            line.writeObjectFieldStart("reflection");
            write(episode.reflection(), line);
            line.writeEndObject();
        }
        if (episode.archived()) {
            line.writeBooleanField("archived", true);
        }
    }

    private static void write(Reflection reflection, JsonGenerator json) throws IOException {
        text(json, "root_cause", reflection.rootCause());
        text(json, "resolution_strategy", reflection.resolutionStrategy());
        map(json, "preconditions", reflection.preconditions());
        text(json, "prevention_guidance", reflection.preventionGuidance());
        list(json, "similar_patterns", reflection.similarPatterns());
        json.writeNumberField("confidence_score", reflection.confidence());
        if (reflection.suggestion() != null) {
            json.writeStringField("command", reflection.suggestion().command());
            json.writeBooleanField("certain", reflection.suggestion().certain());
        }
        text(json, "suggested_by", reflection.source().by());
        list(json, "evidence", reflection.source().quotes());
        text(json, "applies_when", reflection.source().appliesWhen());
        text(json, "not_when", reflection.source().notWhen());
        text(json, "made_for", reflection.source().from());
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value != 0) {
            json.writeNumberField(name, value);
        }
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void map(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
    }
}
