package io.vritti.reflect.rules;

import io.vritti.proof.Cause;

/**
 * What is said of a failure, in {@link Phrase phrases} that are filled in with its subjects.
 *
 * @param cause why it failed: one sentence that names the subject
 * @param step what to do, as an action
 * @param prevention how to avoid it
 * @param condition the condition that the words report, or null where none of those that can be checked fits
 * @param subject which of the found subjects the condition is about
 */
record Lesson(Phrase cause, Phrase step, Phrase prevention, Cause.Kind condition, String subject) {

    static Lesson lesson(String cause, String step, String prevention) {
        return new Lesson(new Phrase(cause), new Phrase(step), new Phrase(prevention), null, null);
    }

    /** The same, about a condition that the gate can check. */
    Lesson about(Cause.Kind kind, String name) {
        return new Lesson(cause, step, prevention, kind, name);
    }
}
