package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;

/** The owner's word: deny beats allow, and allow beats what was learnt (design.md §5.6). */
final class Rulebook {

    private final Rules deny;
    private final Rules allow;
    private final Allowances allowances;

    Rulebook(Rules deny, Rules allow, Allowances allowances) {
        this.deny = deny;
        this.allow = allow;
        this.allowances = allowances;
    }

    /** The rule that forbids this action, or null. */
    ActionPattern denied(Action action) {
        return deny.matching(action);
    }

    /** Whether the owner lets this action run whatever is known against it. */
    boolean allowed(Action action, Remembered remembered, long nowMillis) {
        String errorClass = remembered.finerClass().errorClass().wireName();
        return allow.matching(action) != null
                || allow.matchingClass(errorClass, remembered.finerClass().wireName()) != null
                || allowances.take(remembered.key(), nowMillis);
    }

    /** Whether a class rule forbids repeating such a failure, evidence or not; the rule, or null. */
    ActionPattern deniedClass(Remembered remembered) {
        return deny.matchingClass(
                remembered.finerClass().errorClass().wireName(),
                remembered.finerClass().wireName());
    }
}
