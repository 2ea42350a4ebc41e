package io.vritti.gate.fix;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a word that was corrected from one that names something else. */
final class NearWord {

    /** In shorter ones a single letter may be the whole difference between two things. */
    private static final int LEAST_LETTERS = 4;

    /** From so many on, two letters may be wrong; in shorter ones, one. */
    private static final int LONG_LETTERS = 6;

    /** Names under which one thing goes on different machines. */
    private static final List<Set<String>> TWINS = List.of(
            Set.of("python", "python3"),
            Set.of("pip", "pip3"),
            Set.of("node", "nodejs"),
            Set.of("make", "gmake"),
            Set.of("main", "master"));

    /** Where one must never be taken for another, however alike they look. */
    private static final Set<String> TARGETS = Set.of(
            "prod",
            "production",
            "live",
            "stage",
            "staging",
            "dev",
            "devel",
            "development",
            "qa",
            "uat",
            "preprod",
            "sandbox",
            "canary",
            "blue",
            "green");

    private NearWord() {}

    /**
     * Whether one may be a slip for the other: few letters differ, none of them the first, because opposites begin otherwise
     * ({@code encode}, {@code decode}), and no digit, because that is another one of the same kind.
     */
    static boolean are(String wrong, String right) {
        if (wrong.equals(right)) {
            return false;
        }
        if (TWINS.contains(Set.of(wrong, right))) {
            return true;
        }
        String a = bare(wrong);
        String b = bare(right);
        int shorter = Math.min(a.length(), b.length());
        if (!digits(a).equals(digits(b)) || shorter == 0) {
            return false;
        }
        if (a.equalsIgnoreCase(b)) {
            return true;
        }
        return shorter >= LEAST_LETTERS
                && a.charAt(0) == b.charAt(0)
                && distance(a, b) <= (shorter < LONG_LETTERS ? 1 : 2);
    }

    /** Whether a word says to which of several like places something goes. */
    static boolean namesTarget(String word) {
        for (String part : word.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (TARGETS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String word) {
        int start = 0;
        while (start < word.length() && word.charAt(start) == '-') {
            start++;
        }
        return word.substring(start);
    }

    private static String digits(String word) {
        return word.replaceAll("\\D+", "");
    }

    /** How many letters were left out, put in, changed, or swapped with the next one. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int least(String a, String b, int i, int j, int[][] cost) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
