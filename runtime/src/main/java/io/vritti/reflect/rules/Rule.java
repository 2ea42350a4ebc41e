package io.vritti.reflect.rules;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of failures that are worded in one of some ways.
 *
 * @param kinds of failure that it is asked for first
 * @param lesson what is said
 * @param call an expression that is found in the call that failed, with places for subjects that were found; null for any call
 * @param wordings the ways, the most telling first
 */
record Rule(Set<FailureKind> kinds, Lesson lesson, String call, List<Wording> wordings) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    static Rule rule(FailureKind kind, Lesson lesson, Wording... wordings) {
        return new Rule(Set.of(kind), lesson, null, List.of(wordings));
    }

    static Rule rule(Set<FailureKind> kinds, Lesson lesson, Wording... wordings) {
        return new Rule(kinds, lesson, null, List.of(wordings));
    }

    /** The same, of calls that look so. */
    Rule ofCall(String form) {
        return new Rule(kinds, lesson, form, wordings);
    }

    /**
     * @param whole whether all of the text is looked at for it; else the line that tells most, but for wordings that take several
     * @param weak whether the weak wordings are asked, or the others
     * @return null if none of the wordings is in the text
     */
    Found in(FailureText text, boolean whole, String action, boolean weak) {
        for (Wording wording : wordings) {
            Wording.Found found = wording.weak() == weak ? wording.in(text, whole) : null;
            if (found != null && isOfCall(found.subjects(), action)) {
                return new Found(lesson, found.subjects(), found.quotes());
            }
        }
        return null;
    }

    private boolean isOfCall(Subjects subjects, String action) {
        if (call == null) {
            return true;
        }
        String form = PLACE.matcher(call)
                .replaceAll(place -> Matcher.quoteReplacement(Pattern.quote(subjects.plain(place.group(1)))));
        return Pattern.compile(form).matcher(action).find();
    }

    /** @param quotes the lines in which it stands, as they were */
    record Found(Lesson lesson, Subjects subjects, List<String> quotes) {}
}
