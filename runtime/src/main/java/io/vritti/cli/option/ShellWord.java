package io.vritti.cli.option;

import java.util.regex.Pattern;

/** A word of a command line that a person is to paste. */
public final class ShellWord {

    /** What no shell reads otherwise: POSIX.1-2017, XCU 2.2. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /** Quoted if a shell would else read it otherwise. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
