package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The words of an episode that can be searched for, and the search for some of them. */
final class SearchText {

    private SearchText() {}

    static String of(Episode episode) {
        StringJoiner text = new StringJoiner("\n");
        for (String part : new String[] {episode.action(), episode.goal(), episode.errorLine(), episode.errorTrace()}) {
            if (part != null) {
                text.add(part);
            }
        }
        return text.toString();
    }

    /**
     * What FTS5 calls a match expression: every word as the beginning of one. Words are cut here as its tokenizer cuts
     * them, because the index keeps no positions and so knows no phrases. Empty if there is no word.
     */
    static Optional<String> match(String query) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        query.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(c);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add("\"" + word + "\"*");
            word.setLength(0);
        }
    }
}
