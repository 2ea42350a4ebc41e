package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.Outcome;
import io.vritti.config.TextCapture;
import io.vritti.evidence.Evidence;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.journal.AnalyzedFailure;
import java.util.function.Supplier;

/**
 * Reads the kind and the signature of a failure from how it ended and from what it printed.
 *
 * @param kept how much of an output is remembered; asked each time
 */
record FailureReader(Classifier classifier, Supplier<TextCapture> kept) {

    /** @param evidence what explains it, or null if a person entered the failure */
    AnalyzedFailure read(Action action, Outcome outcome, Evidence evidence, ActionKey sharedKey) {
        Classification classification = classifier.classify(AnalyzedFailure.symptoms(action, outcome));
        if (evidence != null && !evidence.causes().isEmpty()) {
            FailureKind explained = evidence.causes().get(0).kind().failure();
            // The JDK says the same of a folder that is gone as of a program that is not there; a look has told them
            // apart.
            classification = outcome.end() == Outcome.End.NOT_STARTED
                    ? Classification.of(explained)
                    : classification.explainedAs(explained);
        }
        ErrorSignature signature = ErrorSignature.of(classification.finer(), outcome.output());
        return new AnalyzedFailure(
                action,
                outcome,
                classification,
                kept.get() == TextCapture.NONE ? signature.withoutLine() : signature,
                evidence,
                sharedKey,
                null);
    }
}
