package io.vritti.episode;

import java.util.List;
import java.util.Map;

/**
 * A later analysis of a failure, by rules, by a model or by a person (facts.md §4.1). Its texts are redacted: they are made of an
 * episode's, or were redacted when they came in.
 *
 * @param rootCause why it failed, one sentence
 * @param resolutionStrategy how to fix it, as an action
 * @param preconditions when this applies: what the gate can check, by the word of its kind ({@code path_missing}), else in words
 * @param preventionGuidance how to avoid it
 * @param similarPatterns related failures
 * @param confidence 0 to 1, from the record ({@link Confidence}) and never from what a model says of itself: a store of ours puts in
 *     what the record says when the reflection is read
 * @param suggestion a command that is expected to work, or null
 * @param source who says so
 */
public record Reflection(
        String rootCause,
        String resolutionStrategy,
        Map<String, String> preconditions,
        String preventionGuidance,
        List<String> similarPatterns,
        double confidence,
        Suggestion suggestion,
        Source source) {

    /** Of someone of whom nothing more is known. */
    public Reflection(
            String rootCause,
            String resolutionStrategy,
            Map<String, String> preconditions,
            String preventionGuidance,
            List<String> similarPatterns,
            double confidence) {
        this(
                rootCause,
                resolutionStrategy,
                preconditions,
                preventionGuidance,
                similarPatterns,
                confidence,
                null,
                Source.UNKNOWN);
    }

    /** The same, with these lines of the error alone. */
    public Reflection quoting(List<String> lines) {
        return from(new Source(source.by(), lines, source.appliesWhen(), source.notWhen(), source.from()));
    }

    /** The same, of another source. */
    public Reflection from(Source other) {
        return new Reflection(
                rootCause,
                resolutionStrategy,
                preconditions,
                preventionGuidance,
                similarPatterns,
                confidence,
                suggestion,
                other);
    }

    /** The same, which applies under these conditions. */
    public Reflection when(Map<String, String> conditions) {
        return new Reflection(
                rootCause,
                resolutionStrategy,
                conditions,
                preventionGuidance,
                similarPatterns,
                confidence,
                suggestion,
                source);
    }

    /** The same with other advice. @param command may be null */
    public Reflection advising(String strategy, Suggestion command) {
        return new Reflection(
                rootCause, strategy, preconditions, preventionGuidance, similarPatterns, confidence, command, source);
    }

    /** The same, as far as the record bears it out now. */
    public Reflection with(Confidence record) {
        return new Reflection(
                rootCause,
                resolutionStrategy,
                preconditions,
                preventionGuidance,
                similarPatterns,
                record.value(),
                suggestion,
                source);
    }

    /**
     * A command that is expected to work in the place of the one that failed.
     *
     * @param command one line, as a shell would read it
     * @param certain whether the tool itself named it, or it follows from what was checked; else it is a guess
     */
    public record Suggestion(String command, boolean certain) {}

    /**
     * Who made a reflection, and on what it rests.
     *
     * @param by {@link #RULES}, or the name of the model as its endpoint reports it; empty where it is not known
     * @param quotes lines of the error on which it rests
     * @param appliesWhen when to use it, or empty
     * @param notWhen when not to use it, or empty
     * @param from the episode for which it was made, where that is another one that failed alike; else empty
     */
    public record Source(String by, List<String> quotes, String appliesWhen, String notWhen, String from) {

        /** Made for the episode that has it. */
        public Source(String by, List<String> quotes, String appliesWhen, String notWhen) {
            this(by, quotes, appliesWhen, notWhen, "");
        }

        /** What was made by rules, here. */
        public static final String RULES = "rules";

        /** Of someone else's. */
        public static final Source UNKNOWN = new Source("", List.of(), "", "");

        /** Made by rules from these lines of the error. */
        public static Source rules(List<String> quotes) {
            return new Source(RULES, quotes, "", "");
        }

        /** Whether it was made by rules, and may be made anew at any time. */
        public boolean isRules() {
            return by.equals(RULES);
        }

        /** Whether a model said so, which makes it a suggestion and nothing more. */
        public boolean isModel() {
            return !by.isEmpty() && !isRules();
        }
    }
}
