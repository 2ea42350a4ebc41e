package io.vritti.reads;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of a call for what may be a name or an option. */
public final class Options {

    private static final int ATTACHED_AT = 2;

    private Options() {}

    /** Everything in a word that could be a file's name: {@code x}, {@code -fx}, {@code --file=x}, {@code if=x}. */
    public static List<String> names(String argument) {
        if (argument.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(2);
        int equals = argument.indexOf('=');
        if (equals > 0 && equals + 1 < argument.length()) {
            names.add(argument.substring(equals + 1));
        }
        if (!argument.startsWith("-")) {
            names.add(argument);
        } else if (argument.length() > ATTACHED_AT && argument.charAt(1) != '-') {
            names.add(argument.substring(ATTACHED_AT));
        }
        return names;
    }

    /** Whether one of these is given; one letter, as {@code -r}, also among others, as {@code -lr}. */
    public static boolean has(Step step, List<String> options) {
        for (String argument : step.arguments()) {
            if (argument == null || !argument.startsWith("-")) {
                continue;
            }
            for (String option : options) {
                if (is(argument, option)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(String argument, String option) {
        if (option.startsWith("--")) {
            return argument.equals(option) || argument.startsWith(option + "=");
        }
        return !argument.startsWith("--") && argument.indexOf(option.charAt(1)) > 0;
    }
}
