package io.vritti.store.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what texts have in common: their words that occur in several of them, in the order in which they stand there, each
 * turn of phrase once. A word of few texts is left out, so that forgetting an episode leaves none of its own words behind.
 */
final class DictionaryTrainer {

    /** A word that so many texts have belongs to none of them. */
    private static final int COMMON = 3;

    /** So many words in a row are a turn of phrase; with fewer, names would no longer stand by their values. */
    private static final int TURN_WORDS = 4;

    /** zlib looks back 32 KiB; reflections have as much in common as all the rest, and 24 KiB cost 8 bytes an episode more. */
    private static final int MAX_CHARS = 30 * 1024;

    private final List<List<String>> texts = new ArrayList<>();
    private final Map<String, Integer> textsByWord = new HashMap<>();

    /** The next text, the most typical last. */
    void add(String text) {
        List<String> words = words(text);
        texts.add(words);
        for (String word : new HashSet<>(words)) {
            textsByWord.merge(word, 1, Integer::sum);
        }
    }

    byte[] phrases() {
        Set<String> turns = new HashSet<>();
        StringBuilder phrases = new StringBuilder();
        for (int i = texts.size() - 1; i >= 0 && phrases.length() < MAX_CHARS; i--) {
            phrases.insert(0, newTurns(texts.get(i), turns));
        }
        int tooLong = Math.max(0, phrases.length() - MAX_CHARS);
        return phrases.substring(tooLong).getBytes(StandardCharsets.UTF_8);
    }

    private String newTurns(List<String> words, Set<String> turns) {
        List<String> common =
                words.stream().filter(word -> textsByWord.get(word) >= COMMON).toList();
        StringBuilder added = new StringBuilder();
        int open = 0;
        for (int i = 0; i < common.size(); i++) {
            List<String> turn = common.subList(i, Math.min(i + TURN_WORDS, common.size()));
            if (turns.add(String.join("", turn))) {
                open = turn.size();
            }
            if (open > 0) {
                added.append(common.get(i));
                open--;
            }
        }
        return added.toString();
    }

    /** Runs of letters and digits, and runs of what is between them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || inWord(text.charAt(i)) != inWord(text.charAt(i - 1))) {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
