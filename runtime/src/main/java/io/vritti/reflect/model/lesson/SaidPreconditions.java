package io.vritti.reflect.model.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.proof.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The preconditions that a model names, as far as the gate could check them: of a kind that it knows, about something that the question
 * names. They are told and compared, and support no veto.
 */
final class SaidPreconditions {

    private static final int MOST_SUBJECT_CHARACTERS = 200;

    private final AskedText asked;

    SaidPreconditions(AskedText asked) {
        this.asked = asked;
    }

    /** By the words of their kinds; the first of a kind counts. Also of {@code {kind: subject}} and {@code ["kind=subject"]}. */
    Map<String, String> of(JsonNode said) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String[] pair : pairs(said)) {
            String kind = pair[0].strip().toLowerCase(Locale.ROOT);
            String subject = PlainLine.of(pair[1], MOST_SUBJECT_CHARACTERS);
            if (isKind(kind) && asked.mentions(subject)) {
                kept.putIfAbsent(kind, subject);
            }
        }
        return kept;
    }

    private static List<String[]> pairs(JsonNode said) {
        List<String[]> pairs = new ArrayList<>();
        if (said.isObject() && !said.has("kind")) {
            said.properties().forEach(field -> pairs.add(new String[] {field.getKey(), Said.text(field.getValue())}));
        } else if (said.isArray()) {
            said.forEach(item -> addPair(item, pairs));
        } else {
            addPair(said, pairs);
        }
        return pairs;
    }

    private static void addPair(JsonNode item, List<String[]> pairs) {
        String text = Said.text(item);
        int equals = text.indexOf('=');
        if (item.isObject()) {
            pairs.add(new String[] {Said.text(item.path("kind")), Said.text(item.path("subject"))});
        } else if (equals > 0) {
            pairs.add(new String[] {text.substring(0, equals), text.substring(equals + 1)});
        }
    }

    private static boolean isKind(String word) {
        for (Cause.Kind kind : Cause.Kind.values()) {
            if (kind.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
