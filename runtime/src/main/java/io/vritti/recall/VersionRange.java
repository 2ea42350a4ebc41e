package io.vritti.recall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions on one side of another: {@code >=2.0}, {@code < 3}.
 *
 * @param operator one of {@code < <= > >= == = !=}
 */
record VersionRange(String operator, VersionNumber bound) {

    private static final Pattern FORM = Pattern.compile("(<=|>=|==|!=|<|>|=)\\s*(\\S+)");

    /** @return null for anything else */
    static VersionRange of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        VersionNumber bound = VersionNumber.of(matcher.group(2));
        return bound == null ? null : new VersionRange(matcher.group(1), bound);
    }

    boolean holds(VersionNumber version) {
        int compared = version.compareTo(bound);
        return switch (operator) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "!=" -> compared != 0;
            default -> compared == 0;
        };
    }
}
