package io.vritti.recall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version number such as {@code 17}, {@code 1.28.0} or {@code v2.1}; what follows the numbers is left aside. */
record VersionNumber(int[] parts) {

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:[-+].*)?");

    /** @return null for anything else */
    static VersionNumber of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String[] numbers = matcher.group(1).split("\\.");
        int[] parts = new int[numbers.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(numbers[i]);
        }
        return new VersionNumber(parts);
    }

    /** Whether one of the two is more than a lone number, which could be a port or a count. */
    boolean dotted(VersionNumber other) {
        return parts.length > 1 || other.parts.length > 1;
    }

    /** Equal in major and minor number, as far as both name them. */
    boolean sameRelease(VersionNumber other) {
        for (int i = 0; i < 2 && i < parts.length && i < other.parts.length; i++) {
            if (parts[i] != other.parts[i]) {
                return false;
            }
        }
        return true;
    }

    int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(parts.length, other.parts.length); i++) {
            int compared = Integer.compare(at(i), other.at(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private int at(int i) {
        return i < parts.length ? parts[i] : 0;
    }
}
