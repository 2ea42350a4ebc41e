package io.vritti.text;

/** How near words are that a hand may have slipped in. */
public final class Slips {

    private Slips() {}

    /** How many letters were left out, put in, changed, or swapped with the next one (Damerau). */
    public static int between(String left, String right) {
        int[][] slips = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(left, right, i, j, slips);
            }
        }
        return slips[left.length()][right.length()];
    }

    /** An option by its name alone, so that {@code --colour} is as near to {@code colour} as the word itself. */
    public static String withoutDashes(String word) {
        int start = 0;
        while (start < word.length() && word.charAt(start) == '-') {
            start++;
        }
        return word.substring(start);
    }

    private static int least(String left, String right, int i, int j, int[][] slips) {
        int changed = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + changed);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
