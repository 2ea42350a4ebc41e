package io.vritti.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.episode.Episode;
import io.vritti.redact.Redactor;
import io.vritti.store.Change;
import io.vritti.store.ReflectionState;
import io.vritti.store.WholeEpisode;
import io.vritti.store.WholeEpisode.KeptVector;
import io.vritti.store.WholeEpisode.Pending;
import io.vritti.store.WholeEpisode.Picture;
import io.vritti.transfer.EpisodeLine;
import io.vritti.transfer.LineReader;
import io.vritti.transfer.Malformed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The line of an archived episode: the line of an export, so that it can be imported anywhere, with a field {@code kept} that has what
 * only its own memory needs.
 */
final class WholeLine {

    private static final String KEPT = "kept";
    private static final Pattern ID = Pattern.compile("ep-[0-9a-f]{10}");

    private static final JsonFactory JSON = new JsonFactory();

    private static final int USUAL_CHARACTERS = 4_096;

    private final LineReader lines;
    private final StateTree states;
    private final Redactor redactor;

    WholeLine(Redactor redactor) {
        this.redactor = redactor;
        this.lines = new LineReader(redactor);
        this.states = new StateTree(redactor);
    }

    /** @param home number of the home that the episode belongs to */
    static String of(WholeEpisode whole, String home) {
        StringWriter line = new StringWriter(USUAL_CHARACTERS);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            EpisodeLine.fields(whole.episode(), json);
            json.writeObjectFieldStart(KEPT);
            kept(whole, home, json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return line.toString();
    }

    private static void kept(WholeEpisode whole, String home, JsonGenerator json) throws IOException {
        json.writeStringField("home", home);
        if (whole.resolvedBy() != null) {
            json.writeStringField("resolved_by", whole.resolvedBy().name());
        }
        if (whole.timesShown() > 0) {
            json.writeNumberField("shown", whole.timesShown());
        }
        json.writeObjectFieldStart("state");
        StateTree.to(json, whole.state(), whole.episode());
        json.writeEndObject();
        if (whole.vector() != null) {
            json.writeObjectFieldStart("vector");
            vector(json, whole.vector());
            json.writeEndObject();
        }
        if (!whole.pictures().isEmpty()) {
            json.writeArrayFieldStart("pictures");
            for (Picture picture : whole.pictures()) {
                json.writeStartObject();
                json.writeStringField("name", picture.name());
                json.writeStringField("hash", picture.hash());
                json.writeNumberField("width", picture.width());
                json.writeNumberField("height", picture.height());
                vector(json, picture.vector());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (whole.pending() != null) {
            json.writeObjectFieldStart("pending");
            json.writeStringField("state", whole.pending().state().name());
            json.writeBooleanField("several", whole.pending().several());
            json.writeNumberField("due_millis", whole.pending().dueMillis());
            json.writeNumberField("tries", whole.pending().tries());
            json.writeStringField("note", whole.pending().note());
            json.writeEndObject();
        }
    }

    /** The number of the home that a line's episode belongs to; empty if the line does not say. */
    static String homeOf(String line) {
        try {
            return LineReader.parse(line).path(KEPT).path("home").asText();
        } catch (Malformed e) {
            return "";
        }
    }

    /** The signature of a line's episode; empty if it has none. */
    static String signatureOf(String line) {
        try {
            return LineReader.parse(line).path("signature").asText();
        } catch (Malformed e) {
            return "";
        }
    }

    private static void vector(JsonGenerator json, KeptVector vector) throws IOException {
        json.writeStringField("space", vector.space());
        json.writeStringField("model", vector.model());
        json.writeStringField("packed", vector.packed());
    }

    /** @throws Malformed if the line is not one of an archive */
    WholeEpisode read(String line) throws Malformed {
        JsonNode json = LineReader.parse(line);
        Episode read = lines.read(json);
        JsonNode kept = json.path(KEPT);
        String id = json.path("id").asText();
        if (!kept.isObject() || !ID.matcher(id).matches()) {
            throw new Malformed(
                    "it is no line of an archive: it has no \"" + KEPT + "\", or no \"id\"; import may take it");
        }
        Episode episode = new Episode(
                new Episode.Identity(id, read.actionKey(), read.kind(), read.signature()),
                read.call(),
                read.error(),
                read.surroundings(),
                read.occurrences(),
                read.knowledge());
        try {
            return new WholeEpisode(
                    episode.with(
                            episode.reflection() == null
                                    ? null
                                    : episode.reflection().with(episode.confidence())),
                    kept.has("resolved_by")
                            ? Change.Source.valueOf(kept.path("resolved_by").asText())
                            : null,
                    states.read(kept.path("state"), episode),
                    kept.has("vector") ? vector(kept.path("vector")) : null,
                    pictures(kept.path("pictures")),
                    kept.path("shown").asLong(),
                    kept.has("pending") ? pending(kept.path("pending")) : null);
        } catch (IllegalArgumentException e) {
            throw new Malformed("\"" + KEPT + "\" cannot be read: " + e.getMessage());
        }
    }

    private static KeptVector vector(JsonNode json) {
        return new KeptVector(
                json.path("space").asText(),
                json.path("model").asText(),
                json.path("packed").asText());
    }

    private List<Picture> pictures(JsonNode json) {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode node : json) {
            pictures.add(new Picture(
                    redactor.redact(node.path("name").asText()),
                    node.path("hash").asText(),
                    node.path("width").asInt(),
                    node.path("height").asInt(),
                    vector(node)));
        }
        return pictures;
    }

    private static Pending pending(JsonNode json) {
        return new Pending(
                ReflectionState.valueOf(json.path("state").asText()),
                json.path("several").asBoolean(),
                json.path("due_millis").asLong(),
                json.path("tries").asInt(),
                json.path("note").textValue());
    }
}
