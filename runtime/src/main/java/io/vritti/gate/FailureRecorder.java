package io.vritti.gate;

import io.vritti.action.Outcome;
import io.vritti.evidence.Evidence;
import io.vritti.gate.fix.Advisor;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Advice;
import io.vritti.store.Fix;

/** Remembers a failed call, and finds what is known against its failure. */
final class FailureRecorder {

    private final FailureMemory memory;
    private final FailureAnalysis analysis;
    private final FixLearner fixes;
    private final FixTrials trials;
    private final Advisor advisor;
    private final Journal journal;
    private final Audit audit;
    private final Counters counters;
    private final VerdictCounts verdicts;
    private final String session;

    /** @param session this JVM: pid and start time */
    FailureRecorder(
            FailureMemory memory,
            FailureAnalysis analysis,
            FixLearner fixes,
            FixTrials trials,
            Advisor advisor,
            Journal journal,
            Audit audit,
            Counters counters,
            VerdictCounts verdicts,
            String session) {
        this.memory = memory;
        this.analysis = analysis;
        this.fixes = fixes;
        this.trials = trials;
        this.advisor = advisor;
        this.journal = journal;
        this.audit = audit;
        this.counters = counters;
        this.verdicts = verdicts;
        this.session = session;
    }

    /** Remembers the failure of a call. */
    Remedy failed(GateCall call, Outcome outcome, CallEnd end) {
        counters.increment(Counter.FAILURES_CAPTURED);
        FailureRecord remembered = memory.findOrCreate(call.action());
        FailureState before = remembered.state();
        AnalyzedFailure failure = analysis.analyse(call, outcome, memory::shared, remembered.failuresInARow());
        if (failure.evidence().overBudget()) {
            counters.increment(Counter.CAPTURE_BUDGET_MISSES);
        }
        boolean sameUser = user(remembered).equals(failure.evidence().user());
        FailureState state = remembered.failed(
                failure,
                session,
                call.turn(),
                call.conversation(),
                call.request(),
                sameUser ? alike(call, before) : null,
                end.atMillis());
        memory.share(state);
        // Before the failure is reported: what is found was said when it had failed in this way before. Other users'
        // words stay theirs. Outside a tool call it would change what a program prints of its exceptions, and no model
        // may ever read it.
        Advice advice = sameUser && call.tool() != null ? advisor.of(call.action(), state) : null;
        journal.failed(failure, state, end, call.saidOf(state));
        if (failedAgain(before, failure)) {
            trials.ended(fixes.triedSince(before, call, end), call, end, false);
        } else {
            trials.endedSinceTold(call, end, false);
        }
        FixLearner.Met met = fixes.failed(call, state, outcome, end);
        met.news().forEach(journal::fixObserved);
        return remedy(call, outcome, state, met.fix(), advice);
    }

    /** Name of the user whose failure it was; empty where it is unknown. */
    static String user(FailureRecord failed) {
        Evidence evidence = failed.knownEvidence();
        return evidence == null ? "" : evidence.user();
    }

    private Remedy remedy(GateCall call, Outcome outcome, FailureState state, Fix fix, Advice advice) {
        if (fix != null && !call.notable()) {
            hinted(call.failedWithFix(state), outcome, fix, null);
        }
        Advice news = fix == null && advice != null && !said(outcome, advice) ? advice : null;
        if (news != null && !call.notable() && call.tells()) {
            hinted(call.failedWithAdvice(state), outcome, null, news);
        }
        return new Remedy(fix, news);
    }

    private void hinted(GateCall failed, Outcome outcome, Fix fix, Advice advice) {
        counters.increment(Counter.HINTS);
        verdicts.given(failed.verdict());
        journal.decided(audit.entry(failed, outcome, fix, advice));
    }

    /** Whether the error itself names the command, so that its reader needs no advice. */
    private static boolean said(Outcome outcome, Advice advice) {
        return advice.command() != null && outcome.output().contains(advice.command());
    }

    /** Whether the action had failed last in the same way. */
    private static boolean failedAgain(FailureState before, AnalyzedFailure failure) {
        return before != null
                && before.lastFailed()
                && failure.signature().hash().equals(before.signature());
    }

    /** The failed state that the world was in when the call began, or null if it was in none that is known. */
    private static FailureState alike(GateCall call, FailureState last) {
        Verdict opinion = call.opinion();
        if (!opinion.changed().isEmpty()) {
            return null;
        }
        FailureState judged = opinion.remembered();
        boolean same = judged != null && last != null && judged.actionKey().equals(last.actionKey());
        return same ? judged : last;
    }
}
