package io.vritti.program;

import io.vritti.redact.Redactor;
import java.util.List;

/**
 * The way a program writes its options.
 *
 * @param valued options whose value is the next word
 * @param wordy options are words with one dash, never clusters of letters
 * @param leading options end with the first operand
 * @param bundled the first word may be a cluster of letters without a dash
 */
record OptionSyntax(List<String> valued, boolean wordy, boolean leading, boolean bundled) {

    static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    /** True when the value of that option is the next word: {@code -m 5}, {@code -sm 5}, not {@code -m5}, {@code --m=5}. */
    boolean takesNext(String option) {
        if (valued.isEmpty()) {
            return Redactor.takesSecret(option);
        }
        if (valued.contains(option) || Redactor.takesSecret(option)) {
            return true;
        }
        if (!isCluster(option)) {
            return false;
        }
        for (int i = 1; i < option.length(); i++) {
            if (isValued(option.charAt(i))) {
                return i == option.length() - 1;
            }
        }
        return false;
    }

    /** Where a cluster of letters such as {@code -rn} has that letter, before any value; -1 if nowhere. */
    int letterIndex(String option, char wanted) {
        if (!isCluster(option)) {
            return -1;
        }
        for (int i = 1; i < option.length(); i++) {
            char letter = option.charAt(i);
            if (letter == wanted) {
                return i;
            }
            if (isValued(letter)) {
                return -1;
            }
        }
        return -1;
    }

    boolean isCluster(String option) {
        return !wordy && option.charAt(1) != '-';
    }

    boolean isValued(char letter) {
        for (String option : valued) {
            if (option.length() == 2 && option.charAt(1) == letter) {
                return true;
            }
        }
        return false;
    }
}
