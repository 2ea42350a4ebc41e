package io.vritti.reflect.rules;

import io.vritti.proof.Cause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When a reflection applies. What was verified at the failure stands under the word of its kind, with its subject, and can be checked
 * again. What only the words of the error say stands under {@link #REPORTED}, and proves nothing.
 */
final class Preconditions {

    /** A condition that an error's words report and nobody verified. */
    static final String REPORTED = "reported";

    private Preconditions() {}

    static Map<String, String> of(List<Cause> verified, Lesson lesson, Subjects subjects) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Cause cause : verified) {
            conditions.putIfAbsent(cause.kind().word(), cause.subject());
        }
        if (lesson.condition() != null
                && subjects.has(lesson.subject())
                && !conditions.containsKey(lesson.condition().word())) {
            conditions.put(REPORTED, lesson.condition().word() + "=" + subjects.get(lesson.subject()));
        }
        return conditions;
    }
}
