package io.vritti.redact;

/**
 * The pairs of neighbouring characters in a text, as a set that may hold more than those. A word whose pairs it lacks is nowhere in the
 * text, which a few steps show: redaction asks for 250 words in every text, and nearly none of them is there.
 */
final class CharacterPairs {

    /** A page of text has some 400 different pairs, so few of these are taken by chance. */
    private static final int BITS = 4096;

    /** Most secrets are written in ASCII: two characters of it fill the bits evenly. */
    private static final int SHIFT = 5;

    private final long[] seen = new long[BITS / Long.SIZE];

    CharacterPairs(String text) {
        for (int i = 1; i < text.length(); i++) {
            int pair = pair(text, i);
            seen[pair / Long.SIZE] |= 1L << pair;
        }
    }

    /** False only if the word is not in the text. */
    boolean mayHold(String word) {
        for (int i = 1; i < word.length(); i++) {
            int pair = pair(word, i);
            if ((seen[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int pair(String text, int second) {
        return (text.charAt(second - 1) << SHIFT ^ text.charAt(second)) & (BITS - 1);
    }
}
