package io.vritti.gate;

import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.observe.Timed;

/** Counts and reports what the gate decides before a call runs. */
final class DecisionRecorder {

    private final FailureMemory memory;
    private final FixLearner fixes;
    private final Journal journal;
    private final Audit audit;
    private final Counters counters;
    private final VerdictCounts verdicts;
    private final String session;

    /** @param session this JVM: pid and start time */
    DecisionRecorder(
            FailureMemory memory,
            FixLearner fixes,
            Journal journal,
            Audit audit,
            Counters counters,
            VerdictCounts verdicts,
            String session) {
        this.memory = memory;
        this.fixes = fixes;
        this.journal = journal;
        this.audit = audit;
        this.counters = counters;
        this.verdicts = verdicts;
        this.session = session;
    }

    /** Counts the verdict on a call, and the time that it took. */
    void checked(GateCall call, long nanos) {
        counters.took(Timed.GATE_CHECK, nanos);
        verdicts.given(call.verdict());
    }

    /** Notes a decision; a call that does not run has no other outcome. */
    void decided(GateCall call) {
        if (call.refusal() != null) {
            vetoed(call);
        } else if (call.verdict().blocks()) {
            counters.increment(Counter.WOULD_BE_VETOES);
        } else if (call.verdict().reason() == Reason.INSISTED) {
            counters.increment(Counter.INSISTED);
        } else if (call.verdict().reason() == Reason.PROBE) {
            counters.increment(Counter.PROBES);
        } else if (call.verdict().reason() == Reason.HOLDOUT) {
            counters.increment(Counter.HOLDOUTS);
        } else if (call.verdict().ruling() == Verdict.Ruling.HINT) {
            counters.increment(Counter.HINTS);
        }
        if (call.opinion().reason() == Reason.CHECK_OVER_DEADLINE) {
            counters.increment(Counter.DEADLINE_MISSES);
        }
    }

    private void vetoed(GateCall call) {
        counters.increment(Counter.VETOES);
        if (call.verdict().reason() != Reason.DENIED) {
            FailureRecord remembered = memory.judged(call.verdict());
            if (remembered != null) {
                FailureState state = remembered.vetoed(call.turn(), session, System.currentTimeMillis());
                journal.changed(state, remembered.knownEvidence());
            }
            FailureState repeated = call.verdict().remembered();
            if (repeated != null) {
                counters.increment(Counter.PREVENTED);
                counters.add(Counter.SAVED_MILLIS, repeated.durationMillis());
                fixes.told(call.action(), repeated, call.tool(), call.fix());
            }
        }
        journal.decided(audit.entry(call, null, call.fix(), call.advice()));
    }
}
