package io.vritti.reflect.correct;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How near words are: letters that must be added, dropped, changed or swapped with their neighbour (Damerau). */
final class Nearness {

    /** Longer words are compared for nothing. */
    private static final int MOST_CHARACTERS = 60;

    private Nearness() {}

    /** The only word that is nearest to this one, and near; null where there is none, or more than one. */
    static String nearest(String word, Collection<String> others) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        boolean only = true;
        Set<String> seen = new HashSet<>();
        for (String other : others) {
            if (!other.equals(word) && seen.add(other) && isNear(word, other)) {
                int distance = distance(withoutDashes(word), withoutDashes(other));
                only = distance == least ? false : distance < least || only;
                nearest = distance < least ? other : nearest;
                least = Math.min(least, distance);
            }
        }
        return only ? nearest : null;
    }

    /** True for a slip of the hand, an abbreviation, or a name to which only a place was added. */
    static boolean isNear(String word, String other) {
        String bare = withoutDashes(word);
        String otherBare = withoutDashes(other);
        boolean shortened = bare.length() >= 3 && (otherBare.startsWith(bare) || otherBare.endsWith("/" + bare));
        int lettersLeft = bare.length() >= 5 && otherBare.startsWith(bare.substring(0, 3)) ? 1 : 0;
        return shortened
                || bare.equals(otherBare)
                || distance(bare, otherBare) <= most(Math.min(bare.length(), otherBare.length())) + lettersLeft;
    }

    /** One slip in three letters. */
    private static int most(int characters) {
        return characters < 2 ? 0 : Math.min(3, Math.max(1, characters / 3));
    }

    static int distance(String left, String right) {
        if (left.length() > MOST_CHARACTERS || right.length() > MOST_CHARACTERS) {
            return Integer.MAX_VALUE;
        }
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(left, right, steps, i, j);
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int step(String left, String right, int[][] steps, int i, int j) {
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }

    private static String withoutDashes(String word) {
        int from = 0;
        while (from < word.length() && word.charAt(from) == '-') {
            from++;
        }
        return word.substring(from);
    }
}
