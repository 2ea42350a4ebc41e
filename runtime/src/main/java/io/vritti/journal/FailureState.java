package io.vritti.journal;

import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.FailureFacts;
import io.vritti.store.KnownFailure;

/**
 * The gate's state of one action key, in the heap of this JVM only. Its texts may be raw; what is kept of it beyond the heap
 * is {@link ActionState}.
 *
 * @param facts everything but the texts
 * @param family executable and subcommand, or method and authority
 * @param action the call as a person would write it
 * @param errorLine masked line of the last failure
 * @param storedEvidence evidence as another session stored it, or null where this session has the evidence itself
 */
public record FailureState(
        FailureFacts facts, String family, String action, String errorLine, RedactedText storedEvidence)
        implements KnownFailure {

    /** Two keys, a signature and ids as text, and five records: measured 700 to 800 bytes. */
    private static final int FACTS_BYTES = 800;

    /** As another session, or another JVM, left it. */
    public static FailureState of(ActionState stored) {
        return new FailureState(
                stored.facts(),
                RedactedText.valueOf(stored.family()),
                RedactedText.valueOf(stored.action()),
                RedactedText.valueOf(stored.errorLine()),
                stored.evidence());
    }

    /** What may be told of it to another user than its own: none of the words that were said. */
    public FailureState ofAnother() {
        return new FailureState(facts, family, "", "", null);
    }

    /** Whether it is told to another user. */
    public boolean isOfAnother() {
        return action.isEmpty();
    }

    /** After a success: the failure and its vetoes are cleared. */
    public FailureState succeeded(long flakyUntilMillis, String by, long atMillis) {
        return with(facts.succeeded(flakyUntilMillis, by, atMillis));
    }

    /** After one more veto. */
    public FailureState vetoed(String by, long atMillis) {
        return with(facts.vetoed(by, atMillis));
    }

    /** What is kept of it, by a redactor that knows the secrets of the action: the texts redacted, the evidence written out. */
    public ActionState stored(Redactor redactor, RedactedText evidence) {
        return new ActionState(
                facts,
                redactor.redactedName(family),
                redactor.redacted(action),
                redactor.redacted(errorLine),
                evidence);
    }

    /** About how much of the heap it takes: the facts, which are short, and the texts. */
    public long bytes() {
        return FACTS_BYTES
                + length(family)
                + length(action)
                + length(errorLine)
                + length(RedactedText.valueOf(storedEvidence));
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }

    private FailureState with(FailureFacts newer) {
        return new FailureState(newer, family, action, errorLine, storedEvidence);
    }
}
