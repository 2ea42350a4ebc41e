package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;
import io.vritti.config.Mode;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.Enforcement;
import io.vritti.gate.report.Refusal;
import io.vritti.gate.report.VetoMessage;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import java.io.IOException;

/** Rules on attempts: makes of what was seen before a call what the call gets, with the words for it, and has it recorded. */
final class Rulings {

    private final Opinions opinions;
    private final Series series;
    private final Enforcement enforcement;
    private final Remedies remedies;
    private final VetoMessage message;
    private final OutcomeRecorder recorder;
    private final DecisionRecorder decisions;

    Rulings(
            Opinions opinions,
            Series series,
            Enforcement enforcement,
            Remedies remedies,
            VetoMessage message,
            OutcomeRecorder recorder,
            DecisionRecorder decisions) {
        this.opinions = opinions;
        this.series = series;
        this.enforcement = enforcement;
        this.remedies = remedies;
        this.message = message;
        this.recorder = recorder;
        this.decisions = decisions;
    }

    /** The ruling on a call that matches a pattern of the owner's. */
    GateCall denied(Attempt attempt, ActionPattern pattern) {
        Verdict verdict = Verdict.denied(pattern.text());
        return decided(attempt, verdict, verdict);
    }

    /** The ruling on a call of which this is known. */
    GateCall judged(Attempt attempt, Sight sight) {
        if (sight.isOfNothing()) {
            return GateCall.unknown(attempt.action(), attempt.inside(), attempt.mode(), start(attempt, true, 0));
        }
        Action action = attempt.action();
        Caller caller = attempt.caller();
        FailureRecord failed = sight.remembered();
        Verdict opinion = sight.opinion();
        boolean goesOn = series.goesOn(attempt.written(), action, failed, caller, attempt.nowMillis());
        Verdict verdict = opinion.blocks() && opinion.reason() != Reason.DENIED
                ? enforcement.enforce(
                        action,
                        failed,
                        opinion,
                        caller.turnSince(failed),
                        goesOn,
                        attempt.mode() == Mode.VETO,
                        attempt.nowMillis())
                : opinion;
        return decided(attempt, opinion, verdict);
    }

    /**
     * The refusal of a call inside a tool that is about to run again and would come to it.
     *
     * @param sight that has found reasons to refuse the call
     * @return null where the tool may run
     */
    GateCall ahead(Attempt attempt, Sight sight) {
        FailureRecord failed = sight.remembered();
        return Series.mayTurn(attempt.action(), failed)
                        || !enforcement.refusesAhead(
                                attempt.action(),
                                failed,
                                sight.opinion(),
                                attempt.caller().turnSince(failed),
                                attempt.nowMillis())
                ? null
                : decided(attempt, sight.opinion(), sight.opinion());
    }

    private GateCall decided(Attempt attempt, Verdict opinion, Verdict verdict) {
        Action action = attempt.action();
        Caller caller = attempt.caller();
        boolean refused = verdict.blocks() && attempt.mode() == Mode.VETO;
        if (refused && verdict.reason() != Reason.DENIED) {
            remedies.stillFails(action, caller.tool(), attempt.nowMillis());
        }
        Fix fix = verdict.ruling() == Verdict.Ruling.PROCEED ? null : remedies.fix(action, verdict, caller.tool());
        Advice advice = refused ? remedies.advice(action, verdict) : null;
        IOException refusal =
                refused ? Refusal.of(message.of(action, verdict, fix, advice, attempt.nowMillis())) : null;
        GateCall call = new GateCall(
                action,
                attempt.inside(),
                new GateCall.Ruling(opinion, verdict, attempt.mode(), fix, advice, refusal),
                start(attempt, !refused, attempt.elapsedNanos()));
        decisions.decided(call);
        return call;
    }

    private GateCall.Start start(Attempt attempt, boolean runs, long elapsedNanos) {
        return new GateCall.Start(
                runs ? opinions.snapshot(attempt.action(), attempt.deadlineNanos()) : PreRunSnapshot.NONE,
                attempt.caller().turn(),
                runs ? recorder.started(attempt.action()) : 0,
                attempt.nowMillis(),
                elapsedNanos,
                attempt.caller().tool());
    }
}
