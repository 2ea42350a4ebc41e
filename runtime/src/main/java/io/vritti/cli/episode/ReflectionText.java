package io.vritti.cli.episode;

import io.vritti.cli.terminal.Fields;
import io.vritti.episode.Confidence;
import io.vritti.episode.Reflection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a reflection says, and who says it, for people and as JSON. */
public final class ReflectionText {

    private ReflectionText() {}

    /** As {@code reflection} in JSON: facts.md §4.1 has the first six names, the others are ours; null for null. */
    static Map<String, Object> json(Reflection reflection) {
        if (reflection == null) {
            return null;
        }
        Reflection.Suggestion suggestion = reflection.suggestion();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("root_cause", reflection.rootCause());
        json.put("resolution_strategy", reflection.resolutionStrategy());
        json.put("preconditions", reflection.preconditions());
        json.put("prevention_guidance", reflection.preventionGuidance());
        json.put("similar_patterns", reflection.similarPatterns());
        json.put("confidence_score", reflection.confidence());
        json.put("command", suggestion == null ? null : suggestion.command());
        json.put("certain", suggestion == null ? null : suggestion.certain());
        json.put("suggested_by", reflection.source().by());
        json.put("evidence", reflection.source().quotes());
        json.put("applies_when", reflection.source().appliesWhen());
        json.put("not_when", reflection.source().notWhen());
        json.put("made_for", reflection.source().from());
        return json;
    }

    /** All of it; nothing for null. */
    public static void addTo(Fields fields, Reflection reflection, Confidence record) {
        if (reflection == null) {
            return;
        }
        fields.add("reflection", by(reflection));
        brief(fields, reflection);
        fields.add("applies when", reflection.source().appliesWhen())
                .add("not when", reflection.source().notWhen())
                .add(
                        "if",
                        reflection.preconditions().entrySet().stream()
                                .map(condition -> condition.getKey() + " = " + condition.getValue())
                                .toList())
                .add("similar", reflection.similarPatterns())
                .add("rests on", reflection.source().quotes())
                .add("confidence", record.told());
    }

    /** Who says it, and what is to be done. */
    public static void summaryTo(Fields fields, Reflection reflection) {
        if (reflection != null) {
            brief(fields, reflection);
            fields.add("says", by(reflection));
        }
    }

    private static void brief(Fields fields, Reflection reflection) {
        fields.add("root cause", reflection.rootCause())
                .add("how to fix", reflection.resolutionStrategy())
                .add("command", command(reflection.suggestion()))
                .add("how to avoid", reflection.preventionGuidance());
    }

    private static String by(Reflection reflection) {
        Reflection.Source source = reflection.source();
        String who = source.isRules()
                ? "by rules"
                : source.isModel() ? "suggested by " + source.by() : "suggested by another";
        return source.from().isEmpty() ? who : who + ", about the like failure " + source.from();
    }

    /** A guess is shown as one, whoever guesses. */
    private static String command(Reflection.Suggestion suggestion) {
        return suggestion == null
                ? null
                : suggestion.certain() ? suggestion.command() : "perhaps " + suggestion.command();
    }
}
