package io.vritti.reflect.model.consensus;

import io.vritti.episode.Reflection;
import io.vritti.proof.Cause.Kind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether two root causes say the opposite of each other. Vectors do not see it: "the port is in use" and "the port is not in use" are
 * nearly one direction.
 */
final class Contradiction {

    private static final List<Kind[]> OPPOSITES = List.of(
            new Kind[] {Kind.PATH_MISSING, Kind.PATH_EXISTS},
            new Kind[] {Kind.PATH_MISSING, Kind.IS_DIRECTORY},
            new Kind[] {Kind.PATH_MISSING, Kind.PERMISSION_DENIED},
            new Kind[] {Kind.IS_DIRECTORY, Kind.NOT_DIRECTORY},
            new Kind[] {Kind.EXECUTABLE_MISSING, Kind.NOT_EXECUTABLE},
            new Kind[] {Kind.PORT_CLOSED, Kind.PORT_IN_USE});

    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(?:not|no|never|nothing|nobody|none|neither|without|cannot"
            + "|missing|absent|lacks?|lacking|unset|undefined|unavailable|unknown|fails? to|failed to|un(?:installed|initiali[sz]ed))\\b"
            + "|n't\\b");

    private Contradiction() {}

    static boolean between(Reflection one, Reflection other) {
        return isOpposite(one.preconditions(), other.preconditions())
                || !shareOne(one.preconditions(), other.preconditions())
                        && negates(one.rootCause()) != negates(other.rootCause());
    }

    private static boolean negates(String text) {
        return NEGATION.matcher(text).find();
    }

    private static boolean shareOne(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().anyMatch(other.entrySet()::contains);
    }

    private static boolean isOpposite(Map<String, String> one, Map<String, String> other) {
        return OPPOSITES.stream()
                .anyMatch(pair -> same(one.get(pair[0].word()), other.get(pair[1].word()))
                        || same(one.get(pair[1].word()), other.get(pair[0].word())));
    }

    private static boolean same(String subject, String other) {
        return subject != null && subject.equals(other);
    }
}
