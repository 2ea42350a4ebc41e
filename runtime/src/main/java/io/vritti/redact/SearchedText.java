package io.vritti.redact;

import java.util.Locale;

/** A text that many finders look at: what several of them ask about it is found out once, and only if one asks. */
final class SearchedText {

    private final String text;
    private final int depth;
    private CharacterPairs pairs;
    private String lower;
    private CharacterPairs lowerPairs;
    private SecretNamePlaces names;

    SearchedText(String text) {
        this(text, 0);
    }

    private SearchedText(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    /** A part of this text, as it is written or without its escapes. */
    SearchedText part(String part) {
        return new SearchedText(part, depth);
    }

    /** What a word of this text is the code of. */
    SearchedText decoded(String decoded) {
        return new SearchedText(decoded, depth + 1);
    }

    /** How many codes were undone to read this text. */
    int depth() {
        return depth;
    }

    String text() {
        return text;
    }

    CharacterPairs pairs() {
        if (pairs == null) {
            pairs = new CharacterPairs(text);
        }
        return pairs;
    }

    boolean contains(String word) {
        return pairs().mayHold(word) && text.contains(word);
    }

    /** In lower case; in a few scripts it has another length, so that its indexes say nothing about the text. */
    String lower() {
        if (lower == null) {
            lower = text.toLowerCase(Locale.ROOT);
        }
        return lower;
    }

    boolean isLowerAligned() {
        return lower().length() == text.length();
    }

    CharacterPairs lowerPairs() {
        if (lowerPairs == null) {
            lowerPairs = new CharacterPairs(lower());
        }
        return lowerPairs;
    }

    SecretNamePlaces names() {
        if (names == null) {
            names = SecretNamePlaces.in(this);
        }
        return names;
    }
}
