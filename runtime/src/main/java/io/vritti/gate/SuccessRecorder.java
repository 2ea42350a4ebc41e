package io.vritti.gate;

import io.vritti.action.Outcome;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.ClassCircuitBreaker;
import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Fix;
import java.util.List;

/** Clears remembered failures of calls that succeed, and counts verdicts that a success proves wrong. */
final class SuccessRecorder {

    private final FailureMemory memory;
    private final FixLearner fixes;
    private final FixTrials trials;
    private final ClassCircuitBreaker breaker;
    private final Journal journal;
    private final Counters counters;
    private final VerdictCounts verdicts;
    private final String session;

    /** @param session this JVM: pid and start time */
    SuccessRecorder(
            FailureMemory memory,
            FixLearner fixes,
            FixTrials trials,
            ClassCircuitBreaker breaker,
            Journal journal,
            Counters counters,
            VerdictCounts verdicts,
            String session) {
        this.memory = memory;
        this.fixes = fixes;
        this.trials = trials;
        this.breaker = breaker;
        this.journal = journal;
        this.counters = counters;
        this.verdicts = verdicts;
        this.session = session;
    }

    /** Clears the failure that is remembered of a call that has succeeded. */
    void succeeded(GateCall call, CallEnd end) {
        FailureRecord remembered = memory.known(call.action());
        boolean wrong = call.saidItHolds();
        if (remembered == null || !remembered.lastFailed()) {
            trials.endedSinceTold(call, end, true);
        }
        if (remembered == null || !remembered.lastFailed() && !wrong) {
            return;
        }
        if (wrong && call.opinion().blocks()) {
            provenWrong(call, remembered);
        }
        FailureState failure = remembered.state();
        // A call that was said to fail for an earlier state may have passed last: there was nothing to end.
        boolean lifted = remembered.lastFailed();
        if (lifted) {
            counters.increment(Counter.LIFTED);
        }
        FailureState state =
                remembered.succeeded(wrong, call.opinion().reason() == Reason.CHANGED, session, end.atMillis());
        List<Fix> tried = lifted ? fixes.triedSince(failure, call, end) : List.of();
        trials.ended(tried, call, end, true);
        journal.lifted(state, remembered.knownEvidence(), resolution(tried), call.saidOf(failure));
    }

    /** Notes how far what happened in another place holds here, where a call was judged by it. */
    void elsewhere(GateCall call, Outcome outcome) {
        FailureRecord other = memory.judged(call.opinion());
        if (other == null || other.key().equals(call.action().key())) {
            return;
        }
        other.probeEnded();
        if (!outcome.failed() && call.saidItHolds()) {
            if (call.opinion().similar()) {
                memory.refuteResemblance(call.action());
            } else {
                memory.unshare(other.state());
            }
            if (call.opinion().blocks()) {
                provenWrong(call, other);
            }
        }
    }

    /** Trust is lost by every call that was judged wrongly; a wrong veto is counted only where one was due. */
    private void provenWrong(GateCall call, FailureRecord remembered) {
        if (call.vetoWasDue()) {
            counters.increment(Counter.PROVEN_WRONG);
            verdicts.wrong(call, remembered.failureKind());
        }
        breaker.provenWrong(remembered.failureKind().wireName());
    }

    /** What ran and what had changed between the failure and the success, as far as it was seen; null if nothing was. */
    private static String resolution(List<Fix> tried) {
        return tried.isEmpty()
                ? null
                : "passed after: "
                        + String.join(
                                ", ",
                                tried.stream()
                                        .filter(fix -> fix.reach() == Fix.Reach.HERE)
                                        .map(fix -> fix.text().value())
                                        .toList());
    }
}
