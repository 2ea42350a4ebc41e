package io.vritti.reflect.rules;

import io.vritti.failure.classify.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is said of failures that are worded in one of some ways.
 *
 * @param kinds of failure that it is asked for first
 * @param lesson what is said
 * @param call is found in the call that failed; null for any call
 * @param wordings the ways, the most telling first
 */
record Rule(Set<FailureKind> kinds, Lesson lesson, Pattern call, List<Wording> wordings) {

    static Rule rule(FailureKind kind, Lesson lesson, Wording... wordings) {
        return new Rule(Set.of(kind), lesson, null, List.of(wordings));
    }

    static Rule rule(Set<FailureKind> kinds, Lesson lesson, Wording... wordings) {
        return new Rule(kinds, lesson, null, List.of(wordings));
    }

    /** The same, of calls that look so. */
    Rule ofCall(String form) {
        return new Rule(kinds, lesson, Pattern.compile(form), wordings);
    }

    /**
     * @param whole whether all of the text is looked at for it; else the line that tells most, but for wordings that take several
     * @param weak whether the weak wordings are asked, or the others
     * @return null if none of the wordings is in the text
     */
    Found in(FailureText text, boolean whole, String action, boolean weak) {
        if (call != null && !call.matcher(action).find()) {
            return null;
        }
        for (Wording wording : wordings) {
            Wording.Found found = wording.weak() == weak ? wording.in(text, whole) : null;
            if (found != null) {
                return new Found(lesson, found.subjects(), found.quotes());
            }
        }
        return null;
    }

    /** @param quotes the lines in which it stands, as they were */
    record Found(Lesson lesson, Subjects subjects, List<String> quotes) {}
}
