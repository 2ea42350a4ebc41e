package io.vritti.shell;

import java.util.List;

/**
 * One word of a command, as the shell would see it before any expansion.
 *
 * @param raw as written, quotes included
 * @param text quotes and escapes removed; expansions left as written
 * @param literal true when the shell would expand nothing in it (no parameter, substitution, glob, tilde, brace), so that
 *     {@code text} is exactly what the program gets
 * @param glob true when it holds an unquoted pattern
 * @param quoted true when some of it is in quotes or escaped
 * @param substitutions the scripts in {@code $(..)}, backquotes, {@code <(..)} and {@code >(..)}, in order
 */
public record Word(String raw, String text, boolean literal, boolean glob, boolean quoted, List<Script> substitutions) {

    /** A word that no shell will look at, such as an element of an argv. */
    public static Word ofLiteral(String text) {
        return new Word(text, text, true, false, false, List.of());
    }

    /** The same word without its first {@code count} characters, which are neither quoted nor expanded. */
    Word from(int rawCount, int textCount) {
        return new Word(raw.substring(rawCount), text.substring(textCount), literal, glob, quoted, substitutions);
    }
}
