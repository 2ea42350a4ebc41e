package io.vritti.journal;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.Outcome;
import io.vritti.action.Outcome.End;
import io.vritti.episode.EpisodeId;
import io.vritti.evidence.Evidence;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Severity;
import io.vritti.failure.classify.Symptoms;
import io.vritti.failure.sign.ErrorSignature;

/**
 * One failure as it was analysed on the host's thread, not yet redacted: what the gate remembers and the journal writes.
 *
 * @param action what failed
 * @param outcome how it ended
 * @param classification what kind of failure it is
 * @param signature its masked error line
 * @param evidence what explains it and what the action read, or null if a person entered the failure
 * @param sharedKey what identifies the action in other places
 * @param callKey what identifies the whole call, or null where the action is not in a wrapper
 */
public record AnalyzedFailure(
        Action action,
        Outcome outcome,
        Classification classification,
        ErrorSignature signature,
        Evidence evidence,
        ActionKey sharedKey,
        ActionKey callKey) {

    /** What the classifier needs to know of a failed call. */
    public static Symptoms symptoms(Action action, Outcome outcome) {
        return new Symptoms(
                outcome.end() == End.EXIT ? Integer.valueOf(outcome.code()) : null,
                outcome.end() == End.KILLED_BY_HOST,
                outcome.killedAtLimit(),
                outcome.end() == End.STATUS ? Integer.valueOf(outcome.code()) : null,
                outcome.exception(),
                outcome.output(),
                action.text());
    }

    /** The same, in a wrapper. */
    public AnalyzedFailure calledAs(ActionKey call) {
        return new AnalyzedFailure(action, outcome, classification, signature, evidence, sharedKey, call);
    }

    /** About how much of the heap it holds that the host does not hold anyway: what it printed, and the evidence. */
    long bytes() {
        return outcome.output().length() + (evidence == null ? 0 : evidence.bytes());
    }

    Severity severity() {
        return Severity.of(classification, symptoms(action, outcome), outcome.durationNanos());
    }

    /** One episode per action key and error signature (design.md §2); ten digits are what a person will still type. */
    public String episodeId() {
        return EpisodeId.of(action.key(), signature.hash());
    }
}
