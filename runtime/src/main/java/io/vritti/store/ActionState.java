package io.vritti.store;

import io.vritti.redact.RedactedText;

/**
 * The durable state of one action key, kept across sessions. Its texts are redacted; the gate's own copy in the heap is
 * {@code io.vritti.journal.FailureState}.
 *
 * @param facts everything but the texts
 * @param family executable and subcommand, or method and authority
 * @param action the call as a person would write it
 * @param errorLine masked line of the last failure
 * @param evidence what explains the failure and what the action read ({@code io.vritti.evidence}), JSON, or null
 */
public record ActionState(
        FailureFacts facts, RedactedText family, RedactedText action, RedactedText errorLine, RedactedText evidence)
        implements KnownFailure {

    /** The same, as another machine reported it: it is believed only as far as this machine can see for itself. */
    public ActionState asReported() {
        return with(facts.asReported());
    }

    /** After a success: the failure and its vetoes are cleared. */
    public ActionState succeeded(long flakyUntilMillis, String by, long atMillis) {
        return with(facts.succeeded(flakyUntilMillis, by, atMillis));
    }

    /** After one more veto. */
    public ActionState vetoed(String by, long atMillis) {
        return with(facts.vetoed(by, atMillis));
    }

    /** The same, known at another time. */
    public ActionState changed(long atMillis) {
        return with(facts.changed(facts.changedBy(), atMillis));
    }

    /** The same action of which no failure is known, because that was put away. */
    public ActionState without(String by) {
        FailureFacts cleared = facts.withoutFailure(by);
        return new ActionState(cleared, family, action, null, null);
    }

    private ActionState with(FailureFacts newer) {
        return new ActionState(newer, family, action, errorLine, evidence);
    }
}
