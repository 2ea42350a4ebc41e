package io.vritti.recall;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compares what a condition expects with what there is, by what kind of value it is. Words are compared as words: Vritti's
 * substrings take {@code pnpm} for {@code npm} and {@code non-production} for {@code production} (facts.md §4.3, W8).
 */
final class Comparison {

    /** Scores as Vritti gives them (facts.md §4.3), where its rule is kept. */
    private static final double EQUAL = 1.0;

    private static final double SAME_VERSION = 0.9;
    private static final double PART = 0.7;
    private static final double OTHER_VERSION = 0.2;
    private static final double SAME_NAME_OTHER_NUMBER = 0.5;

    private static final Map<String, String> SYNONYMS = Map.of(
            "prod", "production",
            "dev", "development",
            "stg", "staging",
            "stage", "staging",
            "darwin", "macos",
            "osx", "macos",
            "yes", "true",
            "no", "false");

    private Comparison() {}

    /**
     * @param truth never UNKNOWN
     * @param score 0 to 1, for ranking
     */
    record Result(MatchResult truth, double score) {

        static Result holds(double score) {
            return new Result(MatchResult.HOLDS, score);
        }

        static Result contradicted(double score) {
            return new Result(MatchResult.CONTRADICTED, score);
        }
    }

    /** @param expected alternatives are separated by {@code |}, the best counts */
    static Result of(String key, String expected, String actual) {
        Result best = Result.contradicted(0);
        for (String alternative : expected.split("\\|")) {
            Result result = one(key, plain(alternative), plain(actual));
            if (result.score() > best.score()) {
                best = result;
            }
        }
        return best;
    }

    private static Result one(String key, String expected, String actual) {
        if (expected.equals(actual)) {
            return Result.holds(EQUAL);
        }
        VersionRange range = VersionRange.of(expected);
        VersionNumber version = VersionNumber.of(actual);
        if (range != null && version != null) {
            return range.holds(version) ? Result.holds(EQUAL) : Result.contradicted(OTHER_VERSION);
        }
        VersionNumber expectedVersion = VersionNumber.of(expected);
        if (expectedVersion != null
                && version != null
                && (key.contains("version") || expectedVersion.dotted(version))) {
            return expectedVersion.sameRelease(version)
                    ? Result.holds(SAME_VERSION)
                    : Result.contradicted(OTHER_VERSION);
        }
        return words(expected, actual);
    }

    private static Result words(String expected, String actual) {
        List<String> wanted = Arrays.asList(expected.split("\\s+"));
        Set<String> there = new HashSet<>(Arrays.asList(actual.split("\\s+")));
        long found = wanted.stream().filter(there::contains).count();
        if (found == 0) {
            return Result.contradicted(0);
        }
        if (found == wanted.size()) {
            return Result.holds(PART);
        }
        boolean otherNumber = wanted.stream().anyMatch(word -> !there.contains(word) && VersionNumber.of(word) != null);
        double share = Math.min(PART, (double) found / wanted.size());
        return Result.contradicted(otherNumber ? Math.min(share, SAME_NAME_OTHER_NUMBER) : share);
    }

    private static String plain(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        return SYNONYMS.getOrDefault(lower, lower);
    }
}
