package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A reflection as Vritti keeps one in an episode, with what it has no name for in an object of our own. What is read was written by
 * others: its command is never certain here, and what rules elsewhere said is not the word of ours.
 */
final class VrittiReflection {

    /** Vritti takes these and null; ours made by rules are the cheap ones. */
    private static final String TIER = "cheap";

    /** As the author of what our rules say: a model of this name never was. */
    private static final String OUR_RULES = "vritti-jvm";

    private static final String OTHER_RULES = "rules of another machine";
    private static final String OURS = "vritti_jvm";
    private static final double GENERALIZATION = 0.5;

    private static final int MOST_ROOT_CAUSE = 2_000;
    private static final int MOST_RESOLUTION = 3_000;
    private static final int MOST_MODEL = 100;
    private static final int MOST_LIST = 15;
    private static final int MOST_ITEM = 500;

    private VrittiReflection() {}

    /**
     * Whether a reflection of ours may stand where this is: what a model said elsewhere is not for our rules to replace, and what
     * Vritti's own models said not for anybody of ours.
     *
     * @param before what the document holds, or null for a new one
     */
    static boolean mayReplace(ObjectNode before, Reflection ours) {
        JsonNode there = before == null ? null : before.get("reflection");
        return there == null
                || !there.isObject()
                || there.path("llm_model").asText("").equals(OUR_RULES)
                || there.has(OURS) && !ours.source().isRules();
    }

    static void write(Episode episode, ObjectNode json) {
        Reflection reflection = episode.reflection();
        json.putNull("consensus");
        json.put("root_cause", limited(reflection.rootCause(), MOST_ROOT_CAUSE));
        json.put("resolution_strategy", limited(reflection.resolutionStrategy(), MOST_RESOLUTION));
        // A condition that the asking side cannot tell hides the episode from Vritti's gate: the tool, and no more.
        json.putObject("preconditions").put("tool", VrittiText.tools(episode).get(0));
        json.putArray("environment_factors");
        add(limited(reflection.similarPatterns()), json.putArray("affected_components"));
        json.put("generalization_score", GENERALIZATION);
        json.put("confidence_score", confidence(reflection));
        json.put("generated_at", madeAt(episode));
        json.put("llm_model", model(reflection));
        json.put("cost_usd", 0.0);
        json.put("generation_latency_ms", 0.0);
        json.put("tier", TIER);
        ours(reflection, json.putObject(OURS));
    }

    private static void ours(Reflection reflection, ObjectNode ours) {
        Reflection.Source source = reflection.source();
        ours.put("by", source.by());
        ours.put("prevention_guidance", reflection.preventionGuidance());
        ObjectNode conditions = ours.putObject("preconditions");
        reflection.preconditions().forEach(conditions::put);
        add(reflection.similarPatterns(), ours.putArray("similar_patterns"));
        if (reflection.suggestion() != null) {
            ours.put("command", reflection.suggestion().command());
            ours.put("certain", reflection.suggestion().certain());
        }
        add(source.quotes(), ours.putArray("evidence"));
        ours.put("applies_when", source.appliesWhen());
        ours.put("not_when", source.notWhen());
    }

    /** The same in the document's metadata, under the names that Vritti uses there. */
    static void describe(Episode episode, Map<String, String> metadata) {
        Reflection reflection = episode.reflection();
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("root_cause", limited(reflection.rootCause(), MOST_ROOT_CAUSE));
        flat.put("resolution", limited(reflection.resolutionStrategy(), MOST_RESOLUTION));
        flat.put("confidence", fixed(confidence(reflection)));
        flat.put("generalization", fixed(GENERALIZATION));
        flat.put("model", model(reflection));
        flat.put("generated_at", madeAt(episode));
        flat.put("cost_usd", "0.000000");
        flat.put("latency_ms", "0.00");
        flat.forEach((name, value) -> metadata.put(MetadataKeys.REFLECTION + name, value));
    }

    /** @return null if there is none */
    static Reflection read(JsonNode stored) {
        if (!stored.isObject() || !stored.path("root_cause").isTextual()) {
            return null;
        }
        JsonNode ours = stored.path(OURS);
        List<String> similar = new ArrayList<>(DocumentEpisode.texts(
                ours.isObject() ? ours.path("similar_patterns") : stored.path("affected_components")));
        similar.addAll(DocumentEpisode.texts(stored.path("environment_factors")));
        return new Reflection(
                stored.path("root_cause").asText(),
                stored.path("resolution_strategy").asText(""),
                DocumentEpisode.strings((ours.isObject() ? ours : stored).path("preconditions")),
                ours.path("prevention_guidance").asText(""),
                similar,
                stored.path("confidence_score").asDouble(0),
                ours.path("command").isTextual()
                        ? new Reflection.Suggestion(ours.path("command").asText(), false)
                        : null,
                new Reflection.Source(
                        by(ours.path("by").asText(stored.path("llm_model").asText(""))),
                        DocumentEpisode.texts(ours.path("evidence")),
                        ours.path("applies_when").asText(""),
                        ours.path("not_when").asText("")));
    }

    private static String by(String name) {
        return name.equals(Reflection.Source.RULES) || name.equals(OUR_RULES) ? OTHER_RULES : name;
    }

    private static String model(Reflection reflection) {
        String by = reflection.source().by();
        return reflection.source().isModel() ? by.substring(0, Math.min(MOST_MODEL, by.length())) : OUR_RULES;
    }

    /** Nobody keeps when; it was not before the failure. */
    private static String madeAt(Episode episode) {
        return Instant.ofEpochMilli(episode.lastSeenMillis()).toString();
    }

    private static double confidence(Reflection reflection) {
        return Math.max(0, Math.min(1, reflection.confidence()));
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void add(List<String> texts, ArrayNode array) {
        texts.forEach(array::add);
    }

    private static List<String> limited(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .limit(MOST_LIST)
                .map(text -> text.substring(0, Math.min(MOST_ITEM, text.length())))
                .toList();
    }

    private static String limited(String text, int characters) {
        String known = text == null || text.isBlank() ? "not known" : text;
        return known.length() <= characters ? known : known.substring(0, characters);
    }
}
