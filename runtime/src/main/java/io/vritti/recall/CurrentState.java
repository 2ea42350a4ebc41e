package io.vritti.recall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The known facts about the place of the search, by name. */
public final class CurrentState {

    /** Names for the same thing; the first of a pair is what conditions say (facts.md §4.3, rule 2). */
    private static final Map<String, String> ALIASES = Map.of("operating_system", "os", "components", "component");

    private final Map<String, String> values = new HashMap<>();

    /** @param values names as conditions use them: {@code tool}, {@code os}, {@code java_version} */
    public CurrentState(Map<String, String> values) {
        values.forEach((name, value) -> this.values.put(canonical(name), value));
    }

    /** @return null if unknown */
    String value(String name) {
        return values.get(canonical(name));
    }

    /** Every word in it, for conditions that are prose. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        values.forEach((name, value) -> {
            addWords(name, words);
            addWords(value, words);
        });
        return words;
    }

    static void addWords(String text, Set<String> words) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }
}
