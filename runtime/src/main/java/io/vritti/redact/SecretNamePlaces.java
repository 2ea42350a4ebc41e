package io.vritti.redact;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/** Where in a text names stand that have a word of {@link SecretWords}: names of secrets can be nowhere else, and most texts have none. */
final class SecretNamePlaces {

    /** Takes the bounds of a name. */
    interface Name {
        void take(int start, int end);
    }

    /** A shorter word must end where it ends. */
    private static final int SHORTEST_PART = 4;

    private static final Set<String> WORDS = words();

    private final String text;

    /** A bit at the first character of each name. */
    private final BitSet starts = new BitSet();

    private SecretNamePlaces(String text) {
        this.text = text;
    }

    static SecretNamePlaces in(SearchedText searched) {
        SecretNamePlaces names = new SecretNamePlaces(searched.text());
        if (!searched.isLowerAligned()) {
            names.addAll();
            return names;
        }
        for (String word : WORDS) {
            if (searched.lowerPairs().mayHold(word)) {
                names.add(searched.lower(), word);
            }
        }
        return names;
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** From left to right. */
    void each(Name name) {
        for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
            name.take(start, end(start));
        }
    }

    private void add(String lower, String word) {
        int at = lower.indexOf(word);
        while (at >= 0) {
            int behind = at + word.length();
            boolean isWhole = word.length() >= SHORTEST_PART
                    || !Character.isLetter(TextScan.at(lower, behind))
                    || Character.isUpperCase(TextScan.at(text, behind));
            if (isWhole) {
                starts.set(start(at));
            }
            // The same name needs no second look: going on behind it keeps the time linear.
            at = lower.indexOf(word, isWhole ? end(behind - 1) : behind);
        }
    }

    private void addAll() {
        int at = 0;
        while (at < text.length()) {
            if (isOfName(text.codePointAt(at))) {
                starts.set(at);
                at = end(at);
            } else {
                at++;
            }
        }
    }

    private int start(int within) {
        int start = within;
        while (start > 0 && isOfName(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    private int end(int within) {
        int end = within;
        while (end < text.length() && isOfName(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** As in the names of {@link PrintedForm}. */
    private static boolean isOfName(int c) {
        return c < 0x80 ? TextScan.isWordCharacter((char) c) || c == '-' || c == '.' : Character.isLetter(c);
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(SecretWords.PASSWORDS);
        words.addAll(SecretWords.STRONG);
        words.addAll(SecretWords.WEAK);
        words.add("key");
        return words;
    }
}
