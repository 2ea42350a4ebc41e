package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.ClassCircuitBreaker;
import io.vritti.gate.policy.TimeLimits;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.NextStep;
import io.vritti.gate.report.SimilarFailureHints;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Fix;
import java.util.List;

/** Updates the failure memory when a call ends: records failures, clears them on success, and counts wrong vetoes. */
final class OutcomeRecorder {

    private final FailureMemory memory;
    private final FailureAnalysis analysis;
    private final FixLearner repairs;
    private final SideEffectCounter opaqueChanges;
    private final ClassCircuitBreaker trust;
    private final TimeLimits limits;
    private final SimilarFailureHints like;
    private final Journal chronicle;
    private final Audit audit;
    private final Counters counters;
    private final String session;

    OutcomeRecorder(
            FailureMemory memory,
            FailureAnalysis analysis,
            FixLearner repairs,
            SideEffectCounter opaqueChanges,
            ClassCircuitBreaker trust,
            SimilarFailureHints like,
            Journal chronicle,
            Audit audit,
            Counters counters,
            String session) {
        this.memory = memory;
        this.analysis = analysis;
        this.repairs = repairs;
        this.opaqueChanges = opaqueChanges;
        this.trust = trust;
        this.limits = new TimeLimits(memory);
        this.like = like;
        this.chronicle = chronicle;
        this.audit = audit;
        this.counters = counters;
        this.session = session;
    }

    /** Notes a decision; a call that does not run has no other outcome. */
    void decided(GateCall passage) {
        if (passage.refusal() != null) {
            counters.increment(Counter.VETOES);
            FailureRecord remembered = memory.judged(passage.verdict());
            if (remembered != null && passage.verdict().reason() != Reason.DENIED) {
                FailureState state = remembered.vetoed(passage.turn(), session, System.currentTimeMillis());
                chronicle.changed(state, remembered.knownEvidence());
            }
            chronicle.decided(audit.entry(passage, null, passage.fix()));
        } else if (passage.verdict().blocks()) {
            counters.increment(Counter.WOULD_BE_VETOES);
        } else if (passage.verdict().reason() == Reason.INSISTED) {
            counters.increment(Counter.INSISTED);
        } else if (passage.verdict().reason() == Reason.PROBE) {
            counters.increment(Counter.PROBES);
        } else if (passage.verdict().reason() == Reason.HOLDOUT) {
            counters.increment(Counter.HOLDOUTS);
        } else if (passage.verdict().ruling() == Verdict.Ruling.HINT) {
            counters.increment(Counter.HINTS);
        }
        if (passage.opinion().reason() == Reason.CHECK_OVER_DEADLINE) {
            counters.increment(Counter.DEADLINE_MISSES);
        }
    }

    /** A call is about to run; gives the mark that its passage carries. */
    long started(Action action) {
        return opaqueChanges.started(action);
    }

    /** @return what to tell the host with a failure, or null */
    String learn(GateCall passage, Outcome outcome) {
        Action action = passage.action();
        long nowMillis = System.currentTimeMillis();
        Outcome judged = limits.seen(action, outcome);
        opaqueChanges.ended(action, judged, passage.mark());
        Fix fix = passage.fix();
        String told = null;
        if (judged.failed()) {
            if (!action.answers(judged)) {
                fix = failed(passage, judged, nowMillis);
                told = fix == null ? likeTold(passage, judged) : told(passage, fix);
            }
        } else if (judged.end() != Outcome.End.KILLED_BY_HOST) {
            succeeded(passage, nowMillis);
            repairs.succeeded(passage, nowMillis);
        }
        elsewhere(passage, judged);
        if (passage.notable()) {
            chronicle.decided(audit.entry(passage, judged, fix));
        }
        chronicle.ended(action, judged);
        return told;
    }

    /** What ended such a failure before, or null. */
    Fix fix(Action action, FailureState failure) {
        return repairs.known(action, failure);
    }

    private static String told(GateCall passage, Fix fix) {
        return passage.tells() ? NextStep.told(fix) : null;
    }

    private String likeTold(GateCall passage, Outcome outcome) {
        return passage.notable()
                ? null
                : like.tell(passage, memory.known(passage.action()).state(), outcome);
    }

    /** @return what ended such failures before, or null */
    private Fix failed(GateCall passage, Outcome outcome, long nowMillis) {
        counters.increment(Counter.FAILURES_CAPTURED);
        FailureRecord remembered = memory.findOrCreate(passage.action());
        FailureState before = remembered.state();
        AnalyzedFailure failure =
                analysis.analyse(passage, outcome, memory.shared(passage.action()), remembered.failuresInARow());
        if (failure.evidence().overBudget()) {
            counters.increment(Counter.CAPTURE_BUDGET_MISSES);
        }
        FailureState state = remembered.failed(failure, session, passage.turn(), alike(passage, before), nowMillis);
        memory.share(state);
        chronicle.failed(failure, state);
        if (before != null && before.lastFailed() && failure.signature().hash().equals(before.signature())) {
            repairs.count(repairs.triedSince(before, passage), false, nowMillis).forEach(chronicle::fixObserved);
        }
        Fix fix = repairs.known(passage.action(), state);
        if (fix != null && !passage.notable()) {
            counters.increment(Counter.HINTS);
            chronicle.decided(audit.entry(passage.failedWithFix(state), outcome, fix));
        }
        return fix;
    }

    /** The failed state that the world was in when the call began, or null if it was in none that is known. */
    private static FailureState alike(GateCall passage, FailureState last) {
        Verdict opinion = passage.opinion();
        if (!opinion.changed().isEmpty()) {
            return null;
        }
        FailureState judged = opinion.remembered();
        boolean same = judged != null && last != null && judged.actionKey().equals(last.actionKey());
        return same ? judged : last;
    }

    private void succeeded(GateCall passage, long nowMillis) {
        Action action = passage.action();
        FailureRecord remembered = memory.known(action);
        if (remembered == null || !remembered.lastFailed()) {
            return;
        }
        boolean wrong = passage.saidItHolds();
        if (wrong && passage.opinion().blocks()) {
            counters.increment(Counter.PROVEN_WRONG);
            trust.provenWrong(remembered.finerClass().wireName());
        }
        counters.increment(Counter.LIFTED);
        FailureState failure = remembered.state();
        FailureState state = remembered.succeeded(wrong, session, nowMillis);
        List<Fix> tried = repairs.triedSince(failure, passage);
        repairs.count(tried, true, nowMillis).forEach(chronicle::fixObserved);
        chronicle.lifted(state, remembered.knownEvidence(), resolution(tried));
    }

    /** A call that was judged by what had happened in another place says how far that holds here. */
    private void elsewhere(GateCall passage, Outcome outcome) {
        FailureRecord other = memory.judged(passage.opinion());
        if (other == null || other.key().equals(passage.action().key())) {
            return;
        }
        other.probeEnded();
        if (!outcome.failed() && passage.saidItHolds()) {
            if (passage.opinion().similar()) {
                memory.refuteResemblance(passage.action());
            } else {
                memory.unshare(other.state());
            }
            if (passage.opinion().blocks()) {
                counters.increment(Counter.PROVEN_WRONG);
                trust.provenWrong(other.finerClass().wireName());
            }
        }
    }

    /** What ran and what had changed between the failure and the success, as far as it was seen. */
    private static String resolution(List<Fix> tried) {
        return tried.isEmpty()
                ? null
                : "passed after: "
                        + String.join(", ", tried.stream().map(Fix::text).toList());
    }
}
