package io.vritti.action;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts calls that are too large to be read on a host's thread. What is left of them is for people to recognise; what they do is
 * not known.
 *
 * @param words the argument vector, or its beginning
 * @param fingerprint tells apart calls that begin alike; null where the call is whole
 */
record CallSize(List<String> words, String fingerprint) {

    /** Half of what Linux passes as one argument (MAX_ARG_STRLEN). Reading it takes a cold JVM some 20 ms. */
    private static final int MOST_CHARACTERS = 64 << 10;

    /** Commands that people and models write have tens of words, those that write a file by a heredoc hundreds. */
    private static final int MOST_WORDS = 4_000;

    /** What is kept of a call that is too large. */
    private static final int KEPT_CHARACTERS = 4 << 10;

    private static final String SEPARATORS = " \t\n;|&()<>";

    /** Larger than any hash of 32 bits that is multiplied by it (FNV, the 64-bit prime). */
    private static final long PRIME = 0x100000001b3L;

    static CallSize of(List<String> argv) {
        long characters = 0;
        for (String word : argv) {
            characters += word.length();
        }
        boolean whole = characters <= MOST_CHARACTERS && argv.size() <= MOST_WORDS && wordsIn(argv) <= MOST_WORDS;
        return whole ? new CallSize(List.copyOf(argv), null) : new CallSize(beginningOf(argv), fingerprintOf(argv));
    }

    /** As many as a shell would find at most, were each argument a text for it. */
    private static int wordsIn(List<String> argv) {
        int words = 0;
        for (String argument : argv) {
            boolean inWord = false;
            for (int i = 0; i < argument.length(); i++) {
                boolean separates = SEPARATORS.indexOf(argument.charAt(i)) >= 0;
                words += inWord && separates ? 1 : 0;
                inWord = !separates;
            }
            words++;
        }
        return words;
    }

    private static List<String> beginningOf(List<String> argv) {
        List<String> kept = new ArrayList<>();
        int left = KEPT_CHARACTERS;
        for (int i = 0; i < argv.size() && left > 0; i++) {
            String word = argv.get(i);
            kept.add(word.length() <= left ? word : word.substring(0, left));
            left -= word.length() + 1;
        }
        return List.copyOf(kept);
    }

    private static String fingerprintOf(List<String> argv) {
        long hash = argv.size();
        for (String word : argv) {
            hash = (hash * PRIME + word.length()) * PRIME + word.hashCode();
        }
        return Long.toHexString(hash);
    }
}
