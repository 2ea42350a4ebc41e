package io.vritti.gate.policy;

/**
 * What each thread of the host has called so far, as one number: the difference of two such numbers tells which calls lay
 * between, in whatever order, without keeping their words.
 */
final class CallsOfThreads {

    /** Longer calls that differ only behind are taken for the same. */
    private static final int MOST_CHARACTERS = 4_096;

    /** The multiplier of Knuth's 64-bit linear congruential generator (MMIX). */
    private static final long MULTIPLIER = 6_364_136_223_846_793_005L;

    /** An array, so that a call sets nothing anew; its class is the JDK's, so that no thread holds on to ours. */
    private final ThreadLocal<long[]> sums = ThreadLocal.withInitial(() -> new long[1]);

    void add(String text) {
        sums.get()[0] += words(text);
    }

    long ofThisThread() {
        return sums.get()[0];
    }

    /**
     * The words of a call as a number. Every word with a digit counts as the same: a loop may number its rounds, or name the
     * time.
     */
    static long words(String text) {
        long words = 1;
        long word = 1;
        boolean numbered = false;
        int length = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                numbered |= Character.isDigit(c);
                word = word * MULTIPLIER + c;
            } else {
                words = words * MULTIPLIER + (numbered ? 0 : word);
                words = words * MULTIPLIER + c;
                word = 1;
                numbered = false;
            }
        }
        words = words * MULTIPLIER + (numbered ? 0 : word);
        return words ^ words >>> Integer.SIZE;
    }
}
