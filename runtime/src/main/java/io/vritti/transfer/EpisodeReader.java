package io.vritti.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.action.ActionKey;
import io.vritti.action.ActionKind;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import java.util.Arrays;
import java.util.Locale;

/** Reads episodes that {@link EpisodeLine} wrote. */
final class EpisodeReader {

    private static final int LEAST_SEVERE = 5;
    private static final int USUAL_SEVERITY = 3;
    private static final String UNKNOWN = "unknown";

    private final Redactions redactor;
    private final IncomingEvidence evidence;

    EpisodeReader(Redactions redactor) {
        this.redactor = redactor;
        this.evidence = new IncomingEvidence(redactor);
    }

    /** @throws Malformed if the object is not an episode */
    Episode read(JsonNode json) throws Malformed {
        IncomingFields line = new IncomingFields(json, redactor);
        ActionKey key = line.key("action_key");
        String signature = line.signature();
        return new Episode(
                new Episode.Identity(EpisodeId.of(key, signature), key.hex(), kind(line), signature),
                new Episode.Call(
                        line.name("family"),
                        line.textOrEmpty("action"),
                        line.text("goal"),
                        line.texts("tool_chain"),
                        line.texts("actions_taken")),
                new Episode.Error(
                        line.textOrEmpty("error_trace"),
                        line.textOrEmpty("error_line"),
                        line.word("error_class", UNKNOWN),
                        line.word("finer_class", UNKNOWN),
                        line.flag("transient"),
                        json.hasNonNull("severity") ? (int) line.within(1, "severity", LEAST_SEVERE) : USUAL_SEVERITY),
                new Episode.Surroundings(line.map("environment"), line.texts("tags")),
                occurrences(json, line),
                new Episode.Knowledge(
                        evidence.of(json.path("evidence").textValue()),
                        line.text("resolution"),
                        reflection(line.within("reflection")),
                        line.flag("archived")));
    }

    private static String kind(IncomingFields line) throws Malformed {
        String kind = line.word("kind");
        if (Arrays.stream(ActionKind.values())
                .noneMatch(known -> known.wireName().equals(kind))) {
            throw new Malformed("\"kind\" is " + IncomingFields.quoted(kind) + "; it must be one of "
                    + Arrays.toString(ActionKind.values()).toLowerCase(Locale.ROOT));
        }
        return kind;
    }

    private static Episode.Occurrences occurrences(JsonNode json, IncomingFields line) throws Malformed {
        long lastSeen = line.millis("last_seen_millis");
        long runs = line.within(0, "runs", Integer.MAX_VALUE);
        return new Episode.Occurrences(
                line.within(1, "count", Integer.MAX_VALUE),
                json.hasNonNull("first_seen_millis") ? Math.min(line.millis("first_seen_millis"), lastSeen) : lastSeen,
                lastSeen,
                line.within(0, "duration_millis", Long.MAX_VALUE),
                new Confidence(line.within(0, "held", runs), runs));
    }

    private static Reflection reflection(IncomingFields json) {
        if (json == null) {
            return null;
        }
        RedactedText command = json.text("command");
        return new Reflection(
                json.textOrEmpty("root_cause").value(),
                json.textOrEmpty("resolution_strategy").value(),
                RedactedText.valuesOf(json.map("preconditions")),
                json.textOrEmpty("prevention_guidance").value(),
                RedactedText.valuesOf(json.texts("similar_patterns")),
                json.fraction("confidence_score"),
                command == null ? null : new Reflection.Suggestion(command.value(), json.flag("certain")),
                new Reflection.Source(
                        json.textOrEmpty("suggested_by").value(),
                        RedactedText.valuesOf(json.texts("evidence")),
                        json.textOrEmpty("applies_when").value(),
                        json.textOrEmpty("not_when").value(),
                        json.textOrEmpty("made_for").value()));
    }
}
