package io.vritti.redact;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a text in which a word of {@link SecretWords} stands: names of secrets can be nowhere else, and most texts have none. */
final class NearSecretWords {

    /** Takes a part. */
    interface Part {
        void take(int start, int end);
    }

    /** As far before and behind its name as a value is looked for. */
    private static final int REACH = 640;

    private static final int BLOCK = 64;

    /** A shorter word must end where it ends. */
    private static final int SHORTEST_PART = 4;

    private static final Set<String> WORDS = words();

    private final String text;
    private final BitSet blocks = new BitSet();

    private NearSecretWords(String text) {
        this.text = text;
    }

    static NearSecretWords in(String text) {
        NearSecretWords near = new NearSecretWords(text);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            near.blocks.set(0, text.length() / BLOCK + 1);
            return near;
        }
        CharacterPairs pairs = new CharacterPairs(lower);
        for (String word : WORDS) {
            if (pairs.mayHold(word)) {
                near.add(lower, word);
            }
        }
        return near;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    void each(Part part) {
        for (int from = blocks.nextSetBit(0); from >= 0; ) {
            int to = blocks.nextClearBit(from);
            part.take(from * BLOCK, Math.min(text.length(), to * BLOCK));
            from = blocks.nextSetBit(to);
        }
    }

    private void add(String lower, String word) {
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length())) {
            char behind = TextScan.at(lower, at + word.length());
            if (word.length() >= SHORTEST_PART || !Character.isLetter(behind)) {
                blocks.set(Math.max(0, at - REACH) / BLOCK, Math.min(lower.length(), at + REACH) / BLOCK + 1);
            }
        }
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(SecretWords.PASSWORDS);
        words.addAll(SecretWords.STRONG);
        words.addAll(SecretWords.WEAK);
        words.add("key");
        return words;
    }
}
