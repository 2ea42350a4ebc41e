package io.vritti.reflect.model.consensus;

import io.vritti.episode.Reflection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How two root causes stand to each other by what can be checked of them, before their vectors are asked. Vectors do not see opposites:
 * "the file does not exist" and "the process may not read the file" are nearly one direction, and two that mean the same may not be.
 */
enum Stance {
    /** Both name the same condition. */
    SAME,
    /** They name different conditions of one thing, or one denies what the other says. */
    OPPOSED,
    /** Their words must tell. */
    OPEN;

    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|no|never|nothing|nobody|none|neither|without|cannot"
                    + "|missing|absent|lacks?|lacking|unset|undefined|unavailable|unknown|fails? to|failed to"
                    + "|un(?:installed|initiali[sz]ed))\\b"
                    + "|n't\\b");

    static Stance of(Reflection one, Reflection other) {
        Map<String, String> conditions = one.preconditions();
        if (conditions.entrySet().stream().anyMatch(other.preconditions().entrySet()::contains)) {
            return SAME;
        }
        boolean aboutOneThing = conditions.values().stream().anyMatch(other.preconditions()::containsValue);
        return aboutOneThing || denies(one.rootCause()) != denies(other.rootCause()) ? OPPOSED : OPEN;
    }

    private static boolean denies(String text) {
        return NEGATION.matcher(text).find();
    }
}
