package io.vritti.gate.fix;

import io.vritti.text.Slips;
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
        String a = Slips.withoutDashes(wrong);
        String b = Slips.withoutDashes(right);
        int shorter = Math.min(a.length(), b.length());
        if (!digits(a).equals(digits(b)) || shorter == 0) {
            return false;
        }
        if (a.equalsIgnoreCase(b)) {
            return true;
        }
        return shorter >= LEAST_LETTERS
                && a.charAt(0) == b.charAt(0)
                && Slips.between(a, b) <= (shorter < LONG_LETTERS ? 1 : 2);
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

    private static String digits(String word) {
        return word.replaceAll("\\D+", "");
    }
}
