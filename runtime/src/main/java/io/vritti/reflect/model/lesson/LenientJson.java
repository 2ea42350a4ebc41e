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

    /** At the end of an answer: what comes before so much is thought. */
    private static final int MOST_CHARACTERS = 1 << 16;

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
     * @param answer of which the end is searched
     * @return null if there is none; then {@link #problem} says why
     */
    static ObjectNode objectIn(String answer, String key) {
        String text = answer.substring(Math.max(0, answer.length() - MOST_CHARACTERS));
        int at = text.lastIndexOf('{');
        for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
            ObjectNode found = objectAt(text.substring(at), key);
            if (found != null) {
                return found;
            }
            at = text.lastIndexOf('{', at - 1);
        }
        return null;
    }

    private static ObjectNode objectAt(String text, String key) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode tree = MAPPER.readTree(parser);
            return tree instanceof ObjectNode object && object.has(key) ? object : null;
        } catch (IOException notHere) {
            return null;
        }
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
