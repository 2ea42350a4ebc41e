package io.vritti.episode;

import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;

/**
 * One remembered failure, the record of facts.md §4.1; one per action key and error signature, with a count. What could hold a
 * secret is {@link RedactedText}, so that no raw text can be put into one; the short accessors give the same texts as strings.
 *
 * @param identity what tells it from others
 * @param call what failed
 * @param error how it failed
 * @param surroundings where it happened
 * @param occurrences how often and when
 * @param knowledge what was found out about it
 */
public record Episode(
        Identity identity,
        Call call,
        Error error,
        Surroundings surroundings,
        Occurrences occurrences,
        Knowledge knowledge) {

    /**
     * What tells an episode from others.
     *
     * @param id {@code ep-} and 10 hexadecimal digits of the hash of action key and signature: what people type
     * @param actionKey 32 hexadecimal digits
     * @param kind {@code process} or {@code http}
     * @param signature versioned hash of the masked error line
     */
    public record Identity(String id, String actionKey, String kind, String signature) {}

    /**
     * A call that failed, and what it was for.
     *
     * @param family executable and subcommand, or method and authority
     * @param action the call as a person would write it
     * @param goal what was being attempted, or null
     * @param toolChain the tools used, the failing one first
     * @param actionsTaken the last actions of the conversation or thread before it
     */
    public record Call(
            RedactedText family,
            RedactedText action,
            RedactedText goal,
            List<RedactedText> toolChain,
            List<RedactedText> actionsTaken) {}

    /**
     * How a call failed.
     *
     * @param trace tail of the output, or the exception
     * @param line the line that tells most
     * @param errorClass one of the classes of facts.md §4.1, as Vritti writes them ({@code network_error})
     * @param finerClass our finer word for it ({@code port_in_use})
     * @param passing whether it passes by itself
     * @param severity 1 (critical) to 5 (minor)
     */
    public record Error(
            RedactedText trace,
            RedactedText line,
            String errorClass,
            String finerClass,
            boolean passing,
            int severity) {

        /** The same error of which only the line is kept. */
        public Error of(RedactedText onlyLine) {
            return new Error(onlyLine, onlyLine, errorClass, finerClass, passing, severity);
        }
    }

    /**
     * Where a failure happened.
     *
     * @param environment os, arch, jdk, user, cwd, git, tool
     * @param tags keywords for search: class, family, project
     */
    public record Surroundings(Map<String, RedactedText> environment, List<RedactedText> tags) {}

    /**
     * How often and when an action failed so.
     *
     * @param firstSeenMillis wall clock
     * @param lastSeenMillis wall clock
     * @param durationMillis of the last failed run
     * @param confidence what came of runs with nothing changed
     */
    public record Occurrences(
            long count, long firstSeenMillis, long lastSeenMillis, long durationMillis, Confidence confidence) {

        /** Of which nobody has tried whether it holds. */
        public Occurrences(long count, long firstSeenMillis, long lastSeenMillis, long durationMillis) {
            this(count, firstSeenMillis, lastSeenMillis, durationMillis, Confidence.UNTRIED);
        }

        /** The first failure of its kind. */
        public static Occurrences once(long atMillis, long durationMillis) {
            return once(atMillis, durationMillis, Confidence.UNTRIED);
        }

        /** One failure. */
        public static Occurrences once(long atMillis, long durationMillis, Confidence confidence) {
            return new Occurrences(1, atMillis, atMillis, durationMillis, confidence);
        }
    }

    /**
     * What was found out about a failure.
     *
     * @param evidence the evidence as stored ({@code io.vritti.evidence}), JSON, or null
     * @param resolution how it was fixed, or null
     * @param reflection what a reflection said, or null until there is one
     * @param archived whether the owner put the episode away: still there, found only where that is asked for
     */
    public record Knowledge(RedactedText evidence, RedactedText resolution, Reflection reflection, boolean archived) {

        /** The same with another reflection. */
        Knowledge with(Reflection other) {
            return new Knowledge(evidence, resolution, other, archived);
        }

        /** Of a failure that is new: nothing but its evidence, or null. */
        public static Knowledge only(RedactedText evidence) {
            return new Knowledge(evidence, null, null, false);
        }
    }

    /** The same with another reflection. */
    public Episode with(Reflection reflection) {
        return new Episode(identity, call, error, surroundings, occurrences, knowledge.with(reflection));
    }

    public String id() {
        return identity.id();
    }

    public String actionKey() {
        return identity.actionKey();
    }

    public String kind() {
        return identity.kind();
    }

    public String signature() {
        return identity.signature();
    }

    public String family() {
        return RedactedText.valueOf(call.family());
    }

    public String action() {
        return RedactedText.valueOf(call.action());
    }

    public String goal() {
        return RedactedText.valueOf(call.goal());
    }

    public List<String> toolChain() {
        return RedactedText.valuesOf(call.toolChain());
    }

    public List<String> actionsTaken() {
        return RedactedText.valuesOf(call.actionsTaken());
    }

    public String errorTrace() {
        return RedactedText.valueOf(error.trace());
    }

    public String errorLine() {
        return RedactedText.valueOf(error.line());
    }

    public String errorClass() {
        return error.errorClass();
    }

    public String finerClass() {
        return error.finerClass();
    }

    public int severity() {
        return error.severity();
    }

    public Map<String, String> environment() {
        return RedactedText.valuesOf(surroundings.environment());
    }

    public List<String> tags() {
        return RedactedText.valuesOf(surroundings.tags());
    }

    public long count() {
        return occurrences.count();
    }

    public long firstSeenMillis() {
        return occurrences.firstSeenMillis();
    }

    public long lastSeenMillis() {
        return occurrences.lastSeenMillis();
    }

    public long durationMillis() {
        return occurrences.durationMillis();
    }

    public Confidence confidence() {
        return occurrences.confidence();
    }

    public String evidence() {
        return RedactedText.valueOf(knowledge.evidence());
    }

    public String resolution() {
        return RedactedText.valueOf(knowledge.resolution());
    }

    public Reflection reflection() {
        return knowledge.reflection();
    }

    public boolean archived() {
        return knowledge.archived();
    }
}
