package io.vritti.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vritti.episode.Episode;
import io.vritti.observe.HostTimeZone;
import io.vritti.redact.Redactor;
import io.vritti.store.kyrodb.VrittiDocuments;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads lines that {@link Export} wrote, and documents of a Vritti server. Redacts every text that it reads. */
public final class LineReader {

    /** What else would be dropped without a word, where two lines were written as one. */
    private static final ObjectMapper JSON = HostTimeZone.undecidedBy(() -> JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build());

    /** Before where the parser stood, which is within the line and says nothing more. */
    private static final String START = " \\(start marker";

    private final Redactions redactor;
    private final EpisodeReader episodes;

    public LineReader(Redactor redactor) {
        this.redactor = new Redactions(redactor);
        this.episodes = new EpisodeReader(this.redactor);
    }

    /**
     * Reads an episode that {@link EpisodeLine} wrote.
     *
     * @throws Malformed if the object is not an episode; the message is not redacted
     */
    public Episode read(JsonNode json) throws Malformed {
        checkSchema(json);
        return episodes.read(json);
    }

    /** @throws Malformed if the line is none that can be imported; the message is redacted */
    Incoming read(String line) throws Malformed {
        try {
            return incoming(line);
        } catch (Malformed wrong) {
            throw new Malformed(redactor.redacted(wrong.getMessage()).value());
        } catch (RuntimeException foreign) {
            throw new Malformed("it cannot be read: " + redactor.redacted(String.valueOf(foreign.getMessage())));
        }
    }

    private Incoming incoming(String line) throws Malformed {
        JsonNode json = parse(line);
        if (json.path("metadata").isObject()) {
            return new Incoming.OfEpisode(episodes.read(foreign(json)));
        }
        checkSchema(json);
        IncomingFields fields = new IncomingFields(json, redactor);
        IncomingFields skill = fields.within(SkillLine.NAME);
        if (skill != null) {
            return new Incoming.OfSkill(SkillLine.read(skill));
        }
        IncomingFields allowance = fields.within(AllowanceLine.NAME);
        return allowance != null
                ? new Incoming.OfAllowance(AllowanceLine.read(allowance))
                : new Incoming.OfEpisode(read(json));
    }

    /** Brings a document of a server, which redacts by other rules than ours, into our form, to be read as any other line. */
    private static JsonNode foreign(JsonNode document) throws Malformed {
        Map<String, String> metadata = new LinkedHashMap<>();
        document.path("metadata")
                .properties()
                .forEach(field -> metadata.put(field.getKey(), field.getValue().asText()));
        Episode episode = VrittiDocuments.episode(document.path("doc_id").asLong(0), metadata)
                .orElseThrow(() -> new Malformed("its metadata holds no episode of a Vritti server"));
        return parse(EpisodeLine.of(episode));
    }

    /** @throws Malformed if the line is not a JSON object */
    public static JsonNode parse(String line) throws Malformed {
        try {
            JsonNode json = JSON.readTree(line);
            if (json == null || !json.isObject()) {
                throw new Malformed("it is no JSON object: " + IncomingFields.quoted(line));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Malformed(
                    spread(line)
                            ? "it is not an object by itself; there must be one a line, as `jq -c` writes them: .[] of an array, . of objects"
                                    + " over several lines"
                            : "it is no JSON: " + e.getOriginalMessage().split(START, 2)[0]);
        }
    }

    /** Whether it is JSON as others lay it out: what begins here ends in another line. */
    private static boolean spread(String line) {
        String text = line.strip();
        return text.startsWith("[")
                || text.equals("{")
                || text.equals("]")
                || text.startsWith("{") && text.endsWith("},");
    }

    private static void checkSchema(JsonNode json) throws Malformed {
        int schema = json.path("schema").asInt(0);
        if (schema != EpisodeLine.SCHEMA) {
            throw new Malformed(
                    schema > EpisodeLine.SCHEMA
                            ? "it has schema " + schema + ", of a newer version; this one reads " + EpisodeLine.SCHEMA
                            : "it has no \"schema\": " + EpisodeLine.SCHEMA + " and no \"metadata\"");
        }
    }
}
