package io.vritti.gate.rules;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;
import io.vritti.gate.memory.FailureRecord;

/** The owner's word: deny beats allow, and allow beats what was learnt (design.md §5.6). */
public final class Rulebook {

    private final ActionRules deny;
    private final ActionRules allow;
    private final Allowances allowances;

    public Rulebook(ActionRules deny, ActionRules allow, Allowances allowances) {
        this.deny = deny;
        this.allow = allow;
        this.allowances = allowances;
    }

    /** The rule that forbids this action, or null. */
    public ActionPattern denied(Action action) {
        return deny.matching(action);
    }

    /** Whether a rule forbids what this names: method and URL, or the family of an action. */
    public boolean forbids(String call) {
        return deny.matching(call) != null;
    }

    /** Whether the owner lets this action run whatever is known against it. */
    public boolean allowed(Action action, FailureRecord remembered, long nowMillis) {
        String errorClass = remembered.failureKind().errorClass().wireName();
        return allow.matching(action) != null
                || allow.matchingClass(errorClass, remembered.failureKind().wireName()) != null
                || allowances.take(remembered.key(), nowMillis);
    }

    /** Whether a class rule forbids repeating such a failure, evidence or not; the rule, or null. */
    public ActionPattern deniedClass(FailureRecord remembered) {
        return deny.matchingClass(
                remembered.failureKind().errorClass().wireName(),
                remembered.failureKind().wireName());
    }
}
