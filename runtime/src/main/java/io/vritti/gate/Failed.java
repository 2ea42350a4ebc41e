package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.capture.FailureReport;
import io.vritti.capture.classify.Classification;
import io.vritti.capture.classify.Failure;
import io.vritti.capture.sign.ErrorSignature;
import io.vritti.episode.EpisodeId;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;

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
record Failed(
        Action action,
        Outcome outcome,
        Failure failure,
        Classification classification,
        ErrorSignature signature,
        Evidence evidence,
        ActionKey sharedKey) {

    String kind() {
        return action instanceof HttpAction ? "http" : "process";
    }

    /** One episode per action key and error signature (design.md §2); ten digits are what a person will still type. */
    String episodeId() {
        return EpisodeId.of(action.key(), signature.hash());
    }

    FailureReport reported(ActionState state, long thread) {
        return new FailureReport(action, outcome, failure, classification, signature, evidence, state, thread);
    }
}
