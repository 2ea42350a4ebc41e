package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The words of an episode that can be searched for, and the search for some of them. */
final class SearchText {

    private SearchText() {}

    static String of(Episode episode) {
        StringJoiner text = new StringJoiner("\n");
        add(episode.action(), text);
        add(episode.goal(), text);
        add(episode.errorLine(), text);
        add(episode.errorTrace(), text);
        if (episode.reflection() != null) {
            add(episode.reflection(), text);
        }
        return text.toString();
    }

    /** What it quotes is in the error; what rules advise is the same for all failures of a kind, and tells none of them from others. */
    private static void add(Reflection reflection, StringJoiner text) {
        add(reflection.rootCause(), text);
        if (!reflection.source().isRules()) {
            add(reflection.resolutionStrategy(), text);
            add(reflection.preventionGuidance(), text);
            reflection.similarPatterns().forEach(pattern -> add(pattern, text));
        }
        if (reflection.suggestion() != null) {
            add(reflection.suggestion().command(), text);
        }
    }

    private static void add(String part, StringJoiner text) {
        if (part != null) {
            text.add(part);
        }
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
