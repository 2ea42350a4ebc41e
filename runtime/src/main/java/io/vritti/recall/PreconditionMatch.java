package io.vritti.recall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of the conditions under which an episode applies. One that is contradicted settles it, whatever the others say:
 * it is what a fix changes. One that is unknown leaves it open.
 *
 * @param truth of all together
 * @param score 0 to 1, for ranking: the mean over what can be known before acting; 1 without conditions
 * @param holding as {@code name=value}
 * @param contradicted as {@code name=value (is other)}
 * @param unknown as {@code name=value}
 */
public record PreconditionMatch(
        MatchResult truth, double score, List<String> holding, List<String> contradicted, List<String> unknown) {

    /** Before acting, the class of a failure cannot be known. */
    private static final Set<String> AFTERWARDS = Set.of("error_class", "error", "exit_code", "status");

    private static final String PROSE = "requires";

    /** facts.md §4.3, rules 3 and 5. */
    static final double UNKNOWN_SCORE = 0.4;

    private static final double PROSE_LEAST = 0.2;
    private static final double PROSE_MOST = 0.8;

    public PreconditionMatch {
        holding = List.copyOf(holding);
        contradicted = List.copyOf(contradicted);
        unknown = List.copyOf(unknown);
    }

    /** @param conditions may be null for none */
    public static PreconditionMatch of(Map<String, String> conditions, CurrentState state) {
        Builder builder = new Builder();
        if (conditions != null) {
            conditions.forEach((key, expected) -> builder.add(key, expected, state));
        }
        return builder.build();
    }

    /** Both together. */
    PreconditionMatch and(PreconditionMatch other) {
        Builder both = new Builder();
        both.addAll(this);
        both.addAll(other);
        return both.build();
    }

    private int size() {
        return holding.size() + contradicted.size() + unknown.size();
    }

    /** Collects the result for each condition. */
    static final class Builder {
        private final List<String> holding = new ArrayList<>();
        private final List<String> contradicted = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private double sum;

        void add(String key, String expected, CurrentState state) {
            if (AFTERWARDS.contains(key)) {
                return;
            }
            String condition = key + "=" + expected;
            if (key.equals(PROSE)) {
                addProse(condition, expected, state);
                return;
            }
            String actual = state.value(key);
            if (actual == null) {
                addUnknown(condition, UNKNOWN_SCORE);
                return;
            }
            Comparison.Result result = Comparison.of(key, expected, actual);
            if (result.truth() == MatchResult.HOLDS) {
                addHolding(condition, result.score());
            } else {
                addContradicted(condition + " (is " + actual + ")", result.score());
            }
        }

        void addHolding(String condition, double score) {
            holding.add(condition);
            sum += score;
        }

        void addContradicted(String condition, double score) {
            contradicted.add(condition);
            sum += score;
        }

        void addUnknown(String condition, double score) {
            unknown.add(condition);
            sum += score;
        }

        void addAll(PreconditionMatch match) {
            holding.addAll(match.holding);
            contradicted.addAll(match.contradicted);
            unknown.addAll(match.unknown);
            sum += match.score * match.size();
        }

        PreconditionMatch build() {
            int count = holding.size() + contradicted.size() + unknown.size();
            MatchResult truth = !contradicted.isEmpty()
                    ? MatchResult.CONTRADICTED
                    : unknown.isEmpty() ? MatchResult.HOLDS : MatchResult.UNKNOWN;
            return new PreconditionMatch(truth, count == 0 ? 1 : sum / count, holding, contradicted, unknown);
        }

        /** Prose can be confirmed by its words, never contradicted. */
        private void addProse(String condition, String expected, CurrentState state) {
            Set<String> wanted = new HashSet<>();
            CurrentState.addWords(expected, wanted);
            Set<String> there = state.words();
            long found = wanted.stream().filter(there::contains).count();
            double score =
                    wanted.isEmpty() ? PROSE_LEAST : Math.min(PROSE_MOST, PROSE_LEAST + (double) found / wanted.size());
            if (!wanted.isEmpty() && found == wanted.size()) {
                addHolding(condition, score);
            } else {
                addUnknown(condition, score);
            }
        }
    }
}
