package io.vritti.gate.memory;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.Outcome;
import io.vritti.episode.EpisodeId;
import io.vritti.evidence.Evidence;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Failure;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.journal.FailureReport;
import io.vritti.journal.FailureState;

/**
 * One failure, understood.
 *
 * @param action what failed
 * @param outcome how
 * @param failure the same, as the classifier reads it
 * @param classification what kind of failure it is
 * @param signature its masked error line
 * @param evidence what explains it and what the action read
 * @param sharedKey what identifies the action in other places
 */
public record Failed(
        Action action,
        Outcome outcome,
        Failure failure,
        Classification classification,
        ErrorSignature signature,
        Evidence evidence,
        ActionKey sharedKey) {

    String kind() {
        return action.kind().wireName();
    }

    /** One episode per action key and error signature (design.md §2); ten digits are what a person will still type. */
    String episodeId() {
        return EpisodeId.of(action.key(), signature.hash());
    }

    public FailureReport reported(FailureState state, long thread) {
        return new FailureReport(action, outcome, failure, classification, signature, evidence, state, thread);
    }
}
