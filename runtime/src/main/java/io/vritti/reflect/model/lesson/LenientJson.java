package io.vritti.reflect.model.lesson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads JSON as models write it: with prose and fences around it, commas too many, line breaks in texts, and numbers that are none. */
public final class LenientJson {

    /** An answer has three levels, a response some more; each level of a bomb costs memory. */
    private static final int MOST_LEVELS = 64;

    /** Places at which an object could begin that are tried: prose has braces too. */
    private static final int MOST_TRIES = 64;

    private static final ObjectMapper MAPPER = mapper();

    private LenientJson() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .build());
        return mapper;
    }

    /** The object that a text is, whole; null if it is none. */
    public static ObjectNode object(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /**
     * The last object in a text that has a key, whatever stands around it; the last, because a model that thinks aloud writes drafts.
     *
     * @return null if there is none; then {@link #problem} says why
     */
    static ObjectNode objectIn(String text, String key) {
        ObjectNode found = null;
        int tries = 0;
        for (int at = text.indexOf('{'); at >= 0 && tries < MOST_TRIES; tries++) {
            int end = at + 1;
            try (JsonParser parser = MAPPER.createParser(text.substring(at))) {
                JsonNode tree = MAPPER.readTree(parser);
                if (tree instanceof ObjectNode object && object.has(key)) {
                    found = object;
                    end = at + (int) parser.currentLocation().getCharOffset();
                }
            } catch (IOException | RuntimeException notHere) {
                end = at + 1;
            }
            at = text.indexOf('{', end);
        }
        return found;
    }

    /** Why a text holds no object, in the parser's words less the text itself. */
    static String problem(String text) {
        int from = text.indexOf('{');
        if (from < 0) {
            return "there is no JSON object in it";
        }
        try (JsonParser parser = MAPPER.createParser(text.substring(from))) {
            MAPPER.readTree(parser);
            return "the JSON object lacks the keys that were asked for";
        } catch (JsonProcessingException e) {
            return PlainLine.of(e.getOriginalMessage(), 200);
        } catch (IOException e) {
            return "it is not JSON";
        }
    }
}
