package io.vritti.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.action.ActionKey;
import io.vritti.redact.RedactedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the fields of an object that another memory wrote. Each value is redacted, one of a few known words, or a number. */
final class IncomingFields {

    /** The characters of names of classes, kinds and skills, of which no secret is made. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    /** The form of signatures, ours and those of a Vritti server. */
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    /** The end of the year 9999; a later time is not given in milliseconds. */
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private static final int MOST_QUOTED = 60;

    private final JsonNode json;
    private final Redactions redactor;

    IncomingFields(JsonNode json, Redactions redactor) {
        this.json = json;
        this.redactor = redactor;
    }

    /** The fields of a nested object; null if there is none. */
    IncomingFields within(String name) {
        return json.path(name).isObject() ? new IncomingFields(json.path(name), redactor) : null;
    }

    /** A redacted text; null if there is none. */
    RedactedText text(String name) {
        return redactor.redacted(json.path(name).textValue());
    }

    /** A redacted text; empty if there is none. */
    RedactedText textOrEmpty(String name) {
        return redactor.redacted(json.path(name).asText(""));
    }

    /** What is compared with names here: users and addresses in it stay. */
    RedactedText name(String name) {
        return redactor.redactedName(json.path(name).asText(""));
    }

    String word(String name, String otherwise) {
        String word = json.path(name).asText("");
        return WORD.matcher(word).matches() && !redactor.findsSecret(word) ? word : otherwise;
    }

    String word(String name) throws Malformed {
        String word = word(name, null);
        if (word == null) {
            throw new Malformed(
                    json.hasNonNull(name)
                            ? "\"" + name + "\" is " + quoted(json.path(name).asText("")) + "; it must be one word"
                            : missing(name));
        }
        return word;
    }

    String signature() throws Malformed {
        String hash = json.path("signature").asText("");
        if (hash.isEmpty()) {
            throw new Malformed(missing("signature"));
        }
        if (!HASH.matcher(hash).matches() || redactor.findsSecret(hash)) {
            throw new Malformed("\"signature\" is " + quoted(hash) + "; it must be a hash");
        }
        return hash;
    }

    ActionKey key(String name) throws Malformed {
        String hex = json.path(name).asText("");
        try {
            return ActionKey.fromHex(hex);
        } catch (IllegalArgumentException e) {
            throw new Malformed(
                    hex.isEmpty()
                            ? missing(name)
                            : "\"" + name + "\" is " + quoted(hex) + "; it must be 32 hexadecimal digits");
        }
    }

    <E extends Enum<E>> E one(String name, Set<E> allowed) throws Malformed {
        String text = json.path(name).asText("");
        for (E one : allowed) {
            if (one.name().equalsIgnoreCase(text)) {
                return one;
            }
        }
        throw new Malformed("\"" + name + "\" is " + quoted(text) + "; it must be one of " + allowed);
    }

    long millis(String name) throws Malformed {
        if (!json.hasNonNull(name)) {
            throw new Malformed(missing(name));
        }
        return within(1, name, LAST_MILLIS);
    }

    /** A whole number; the least if there is none. Of a text nothing is made: a severity of "high" would read as the gravest. */
    long within(int least, String name, long most) throws Malformed {
        JsonNode number = json.path(name);
        if (number.isMissingNode() || number.isNull()) {
            return least;
        }
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < least
                || number.longValue() > most) {
            String said = number.isValueNode() ? number.asText() : number.toString();
            throw new Malformed("\"" + name + "\" is " + quoted(said) + "; it must be a whole number from " + least
                    + " to " + most);
        }
        return number.longValue();
    }

    boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    double fraction(String name) {
        return Math.max(0, Math.min(1, json.path(name).asDouble(0)));
    }

    List<RedactedText> texts(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .map(redactor::redacted)
                .toList();
    }

    Map<String, RedactedText> map(String name) {
        Map<String, RedactedText> redacted = new LinkedHashMap<>();
        json.path(name)
                .properties()
                .forEach(field -> redacted.put(
                        redactor.redacted(field.getKey()).value(),
                        redactor.redacted(field.getValue().asText())));
        return redacted;
    }

    private static String missing(String name) {
        return "it says no \"" + name + "\"";
    }

    static String quoted(String text) {
        return '"' + (text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "...") + '"';
    }
}
