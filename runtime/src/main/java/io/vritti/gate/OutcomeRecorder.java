package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.TimeLimits;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.SimilarFailureHints;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.CallEnd;
import io.vritti.journal.Journal;

/** Learns from how calls end: remembers failures, clears them on success, and counts what the calls themselves may have changed. */
final class OutcomeRecorder {

    private final FailureMemory memory;
    private final FailureRecorder failures;
    private final SuccessRecorder successes;
    private final FixLearner fixes;
    private final SideEffectCounter opaqueChanges;
    private final TimeLimits limits;
    private final SimilarFailureHints like;
    private final Journal journal;
    private final Audit audit;

    OutcomeRecorder(
            FailureMemory memory,
            FailureRecorder failures,
            SuccessRecorder successes,
            FixLearner fixes,
            SideEffectCounter opaqueChanges,
            SimilarFailureHints like,
            Journal journal,
            Audit audit) {
        this.memory = memory;
        this.failures = failures;
        this.successes = successes;
        this.fixes = fixes;
        this.opaqueChanges = opaqueChanges;
        this.limits = new TimeLimits(memory);
        this.like = like;
        this.journal = journal;
        this.audit = audit;
    }

    /** A call is about to run; gives the mark that its call carries. */
    long started(Action action) {
        return opaqueChanges.started(action);
    }

    /** The same of a call that runs already. */
    long started(Action action, long startedAtMillis) {
        return opaqueChanges.started(action, startedAtMillis);
    }

    /**
     * A failure was looked at after the host had gone on: nothing watched what the host itself has written meanwhile.
     *
     * @param userSpoke whether the user may have changed something meanwhile
     */
    void lookedLate(boolean userSpoke) {
        opaqueChanges.ledger().wroteAnywhere();
        if (userSpoke) {
            opaqueChanges.happened();
        }
    }

    /**
     * Learns how a call ended.
     *
     * @param seen how it ended for the host
     * @param inside how the command inside ended; null if the wrapper itself did not run
     * @return what to tell the host with a failure, or null
     */
    String learn(GateCall call, Outcome seen, Outcome inside, CallEnd end) {
        return inside == null ? learn(call.asWritten(), seen, end) : learn(call, inside, end);
    }

    private String learn(GateCall call, Outcome outcome, CallEnd end) {
        Action action = call.action();
        Outcome judged = limits.seen(action, outcome);
        opaqueChanges.ended(action, judged, call.mark());
        Remedy remedy = new Remedy(call.fix(), null);
        String told = null;
        if (judged.failed()) {
            if (!action.answers(judged)) {
                remedy = failures.failed(call, judged, end);
                told = remedy.isEmpty() ? likeTold(call, judged) : call.tells() ? remedy.told() : null;
            }
        } else if (judged.end() != Outcome.End.KILLED_BY_HOST) {
            successes.succeeded(call, end);
            fixes.succeeded(call, end).forEach(journal::fixObserved);
        }
        successes.elsewhere(call, judged);
        if (call.notable()) {
            journal.decided(audit.entry(call, judged, remedy.fix(), remedy.advice()));
        }
        journal.ended(action, end);
        return told;
    }

    /** What is known of failures like the one of the call, or null. */
    private String likeTold(GateCall call, Outcome outcome) {
        FailureRecord remembered = call.notable() ? null : memory.known(call.action());
        // Where much fails at once, it may have been dropped just now.
        return remembered == null
                ? null
                : like.tell(call, remembered.state(), FailureRecorder.user(remembered), outcome);
    }
}
