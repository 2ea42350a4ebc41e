package io.vritti.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a text as the memory's text index cuts and compares them: letters and digits, without case and accents. */
public final class Words {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{Mn}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final TreeSet<String> sorted;

    private Words(TreeSet<String> sorted) {
        this.sorted = sorted;
    }

    public static List<String> listed(String text) {
        return List.copyOf(of(text).sorted);
    }

    public static Words of(String text) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : NO_WORD.split(text)) {
            String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                    .replaceAll("");
            if (!bare.isEmpty()) {
                words.add(bare.toLowerCase(Locale.ROOT));
            }
        }
        return new Words(words);
    }

    /** Whether each of these is the beginning of a word. */
    public boolean haveAllBeginnings(List<String> beginnings) {
        return beginnings.stream().allMatch(beginning -> {
            String next = sorted.ceiling(beginning);
            return next != null && next.startsWith(beginning);
        });
    }
}
