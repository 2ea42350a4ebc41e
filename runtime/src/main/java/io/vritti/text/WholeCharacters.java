package io.vritti.text;

/** Cuts texts where a character ends: half of a surrogate pair is none, and no encoder takes it. */
public final class WholeCharacters {

    private WholeCharacters() {}

    /** The first so many, or one less where that would be half of a pair; {@code most} is less than the text has. */
    public static String beginning(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
