package io.vritti.config;

import java.util.List;

/** Finds the name that a mistyped one is nearest to. */
public final class NearestName {

    /** {@code vritti.} and {@code VRITTI_}: what every name has in common says nothing about nearness. */
    private static final int PREFIX_LENGTH = Setting.PREFIX.length();

    private NearestName() {}

    /** The candidate with the fewest edits, or null if more than half of what follows the prefix would have to change. */
    static String of(String name, List<String> candidates) {
        return nearest(name, candidates, name.length() - PREFIX_LENGTH);
    }

    /** The same of words that have no prefix in common; null if none is near. */
    public static String ofWord(String word, List<String> candidates) {
        return nearest(word, candidates, word.length());
    }

    private static String nearest(String name, List<String> candidates, int telling) {
        String nearest = null;
        int fewest = Math.max(0, telling) / 2 + 1;
        for (String candidate : candidates) {
            int edits = edits(name, candidate);
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein distance, kept in one row. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[b.length()];
    }
}
