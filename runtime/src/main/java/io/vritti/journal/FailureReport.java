package io.vritti.journal;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.evidence.Evidence;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Failure;
import io.vritti.failure.sign.ErrorSignature;

/**
 * One failure, understood and not yet redacted.
 *
 * @param action what failed
 * @param outcome how
 * @param failure the same, as the classifier reads it
 * @param classification what kind of failure it is
 * @param signature its masked error line
 * @param evidence what explains it and what the action read
 * @param state what is known of the action after it; its evidence is not filled in yet
 * @param thread the host thread it happened on
 */
public record FailureReport(
        Action action,
        Outcome outcome,
        Failure failure,
        Classification classification,
        ErrorSignature signature,
        Evidence evidence,
        FailureState state,
        long thread) {}
