package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.Outcome.End;
import io.vritti.action.SharedKey;
import io.vritti.config.TextCapture;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.failure.classify.Classification;
import io.vritti.failure.classify.Classifier;
import io.vritti.failure.classify.Failure;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.gate.memory.Failed;
import io.vritti.gate.verdict.GateCall;
import java.util.concurrent.atomic.AtomicInteger;

/** Understands a failure on the host's thread, before the host sees it: class, signature, evidence. */
final class FailureAnalysis {

    /** design.md §5.2: 2 % of the failed run's duration ... */
    private static final double SHARE_OF_DURATION = 0.02;

    /** ... within 20 to 500 ms. */
    private static final long LEAST_BUDGET_NANOS = 20_000_000;

    private static final long MOST_BUDGET_NANOS = 500_000_000;

    /**
     * In a JVM that has not failed yet the classes that look are cold: 70 ms here, and several times that on a busy machine, where
     * warm it is 1. What is missed then is often the very failure that is repeated.
     */
    private static final int COLD_FAILURES = 3;

    private final AtomicInteger failures = new AtomicInteger();
    private final Classifier classifier;
    private final EvidenceCollector collector;
    private final TextCapture kept;

    /** @param kept how much of an output is remembered */
    FailureAnalysis(Classifier classifier, EvidenceCollector collector, TextCapture kept) {
        this.classifier = classifier;
        this.collector = collector;
        this.kept = kept;
    }

    /**
     * @param shared what identifies the action in other places
     * @param repeats how often in a row it has failed before
     */
    Failed analyse(GateCall passage, Outcome outcome, SharedKey shared, long repeats) {
        Action action = passage.action();
        Failure failure = new Failure(
                outcome.end() == End.EXIT ? Integer.valueOf(outcome.code()) : null,
                outcome.end() == End.KILLED_BY_HOST,
                outcome.killedAtLimit(),
                outcome.end() == End.STATUS ? Integer.valueOf(outcome.code()) : null,
                outcome.exception(),
                outcome.output(),
                action.text());
        Evidence evidence = collector.collect(action, outcome, passage.glance(), repeats, budget(outcome));
        Classification classification = classifier.classify(failure);
        if (!evidence.causes().isEmpty()) {
            classification =
                    classification.explainedAs(evidence.causes().get(0).kind().failure());
        }
        ErrorSignature signature = ErrorSignature.of(classification.finer(), outcome.output());
        if (kept == TextCapture.NONE) {
            signature = signature.withoutLine();
        }
        return new Failed(
                action, outcome, failure, classification, signature, evidence.at(shared.places()), shared.key());
    }

    private long budget(Outcome outcome) {
        return failures.getAndIncrement() < COLD_FAILURES ? MOST_BUDGET_NANOS : budgetNanos(outcome.durationNanos());
    }

    static long budgetNanos(long durationNanos) {
        return Math.max(LEAST_BUDGET_NANOS, Math.min(MOST_BUDGET_NANOS, (long) (SHARE_OF_DURATION * durationNanos)));
    }
}
