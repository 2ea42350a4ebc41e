package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.Outcome;
import io.vritti.action.SharedKey;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.Looks;
import io.vritti.evidence.capture.EvidenceCollector;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.AnalyzedFailure;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

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
    private final Looks looks;
    private final FailureReader reader;
    private final EvidenceCollector collector;
    private final Users users;

    FailureAnalysis(Looks looks, FailureReader reader, EvidenceCollector collector, Users users) {
        this.looks = looks;
        this.reader = reader;
        this.collector = collector;
        this.users = users;
    }

    /**
     * @param sharing says what identifies an action in other places; looks at files
     * @param repeats how often in a row it has failed before
     */
    AnalyzedFailure analyse(GateCall call, Outcome outcome, Function<Action, SharedKey> sharing, long repeats) {
        Action action = call.action();
        Supplier<Found> look = () -> {
            SharedKey shared = sharing.apply(action);
            Evidence seen = collector.collect(action, outcome, call.snapshot(), repeats, budget(outcome));
            return new Found(seen.at(shared.places()), shared.key());
        };
        // Of a request and of a tool call no file is looked at: the thread may be one that must not wait.
        Found found = action.byKind(
                process -> looks.within(MOST_BUDGET_NANOS, look, () -> late(action)),
                http -> look.get(),
                tool -> look.get());
        AnalyzedFailure failure =
                reader.read(action, outcome, found.evidence.by(users.of(call.tool())), found.sharedKey);
        return call.inside() == null
                ? failure
                : failure.calledAs(call.inside().written().key());
    }

    /** What a look at the world has found of a failure; what could not be looked at in time is known in this place only. */
    private record Found(Evidence evidence, ActionKey sharedKey) {}

    private static Found late(Action action) {
        return new Found(Evidence.overBudget(System.currentTimeMillis(), action.place(), "over budget"), action.key());
    }

    private long budget(Outcome outcome) {
        return failures.getAndIncrement() < COLD_FAILURES ? MOST_BUDGET_NANOS : budgetNanos(outcome.durationNanos());
    }

    static long budgetNanos(long durationNanos) {
        return Math.max(LEAST_BUDGET_NANOS, Math.min(MOST_BUDGET_NANOS, (long) (SHARE_OF_DURATION * durationNanos)));
    }
}
