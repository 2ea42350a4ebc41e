package io.vritti.recall;

import java.util.ArrayList;
import java.util.List;

/** In which words two calls differ: what similarity cannot see, and what often is all that matters ({@code -s}, {@code -S}). */
public final class WordDifference {

    /** Longer commands are scripts, for which a list of words is of no use. */
    private static final int MOST_WORDS = 200;

    private static final int MOST_SHOWN = 6;

    private WordDifference() {}

    /** {@code -s there, -S here; --force only here}; empty where all words are equal. */
    public static String of(String there, String here) {
        List<String> one = words(there);
        List<String> other = words(here);
        if (one.size() > MOST_WORDS || other.size() > MOST_WORDS) {
            return "too long to compare";
        }
        int[][] common = common(one, other);
        List<String> parts = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                flush(gone, come, parts);
                i++;
                j++;
            } else if (j == other.size() || i < one.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(one.get(i++));
            } else {
                come.add(other.get(j++));
            }
        }
        flush(gone, come, parts);
        return parts.size() > MOST_SHOWN
                ? String.join("; ", parts.subList(0, MOST_SHOWN)) + "; and more"
                : String.join("; ", parts);
    }

    /** Of commands the words, of addresses the parts. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (word.contains("://")) {
                words.addAll(List.of(word.split("(?<=[/?&=])")));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static void flush(List<String> gone, List<String> come, List<String> parts) {
        String before = String.join(" ", gone);
        String after = String.join(" ", come);
        if (!before.isEmpty() && !after.isEmpty()) {
            parts.add(before + " there, " + after + " here");
        } else if (!before.isEmpty()) {
            parts.add(before + " only there");
        } else if (!after.isEmpty()) {
            parts.add(after + " only here");
        }
        gone.clear();
        come.clear();
    }

    /** The length of the longest common subsequence of what follows each pair of places. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
