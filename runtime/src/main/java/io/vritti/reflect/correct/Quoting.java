package io.vritti.reflect.correct;

import java.util.regex.Pattern;

/** Writes a text as one word of a shell. */
final class Quoting {

    /** What no shell reads as anything but itself, and no reader takes for more than a name. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/@=+-]{1,200}");

    private static final Pattern SPECIAL_IN_DOUBLE_QUOTES = Pattern.compile("[\"$`\\\\!]");

    private Quoting() {}

    /** True for a word that can be put into a command as it stands. */
    static boolean isPlain(String word) {
        return PLAIN.matcher(word).matches();
    }

    /** The text in the quotes of another word; null where those cannot hold it. */
    static String like(String raw, String text) {
        if (raw.startsWith("'") && text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        if (raw.startsWith("\"") && !SPECIAL_IN_DOUBLE_QUOTES.matcher(text).find()) {
            return "\"" + text + "\"";
        }
        return isPlain(text) ? text : null;
    }
}
