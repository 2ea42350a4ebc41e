package io.vritti.reflect.correct;

import io.vritti.text.Slips;
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
                int distance = distance(Slips.withoutDashes(word), Slips.withoutDashes(other));
                only = distance == least ? false : distance < least || only;
                nearest = distance < least ? other : nearest;
                least = Math.min(least, distance);
            }
        }
        return only ? nearest : null;
    }

    /** True for a slip of the hand, an abbreviation, or a name to which only a place was added. */
    static boolean isNear(String word, String other) {
        String bare = Slips.withoutDashes(word);
        String otherBare = Slips.withoutDashes(other);
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
        return Slips.between(left, right);
    }
}
