package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.config.Mode;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.Enforcement;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.harness.CommandInside;
import io.vritti.journal.CallEnd;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;

/** Takes notice, in the order in which they happened, of calls that ran on before the gate was there. */
final class EarlierCalls {

    private final ModeSwitch mode;
    private final Opinions opinions;
    private final FailureMemory memory;
    private final Series series;
    private final Enforcement enforcement;
    private final OutcomeRecorder recorder;
    private final DecisionRecorder decisions;
    private final Counters counters;

    EarlierCalls(
            ModeSwitch mode,
            Opinions opinions,
            FailureMemory memory,
            Series series,
            Enforcement enforcement,
            OutcomeRecorder recorder,
            DecisionRecorder decisions,
            Counters counters) {
        this.mode = mode;
        this.opinions = opinions;
        this.memory = memory;
        this.series = series;
        this.enforcement = enforcement;
        this.recorder = recorder;
        this.decisions = decisions;
        this.counters = counters;
    }

    /**
     * Takes notice of the begin of a call. What would have been said of it is found out in hindsight: it tells what has changed
     * since the failure, and so what may have ended it.
     *
     * @return the same call, or null where the gate is off
     */
    GateCall begun(GateCall unjudged) {
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        counters.increment(Counter.CALLS_SEEN);
        counters.increment(Counter.DEADLINE_MISSES);
        CommandInside inside = Opinions.inside(unjudged.action());
        Action action = inside == null ? unjudged.action() : inside.action();
        FailureRecord remembered = memory.known(action);
        Verdict opinion = opinions.inHindsight(
                action, remembered, new Caller(unjudged.turn(), unjudged.tool()), unjudged.startedAtMillis());
        GateCall call = unjudged.begun(
                action,
                inside,
                new GateCall.Ruling(
                        opinion, ranAnyway(action, remembered, opinion, unjudged, current), current, null, null, null),
                recorder.started(action, unjudged.startedAtMillis()));
        decisions.decided(call);
        decisions.checked(call, unjudged.elapsedNanos());
        return call;
    }

    /** What a call gets that has run already, whatever is known of it. */
    private Verdict ranAnyway(
            Action action, FailureRecord remembered, Verdict opinion, GateCall unjudged, Mode current) {
        if (!opinion.blocks()) {
            return opinion;
        }
        Caller caller = new Caller(unjudged.turn(), unjudged.tool());
        boolean goesOn = series.goesOn(unjudged.action(), action, remembered, caller, unjudged.startedAtMillis());
        Verdict verdict = enforcement.enforce(
                action, remembered, opinion, caller.turnSince(remembered), goesOn, false, unjudged.startedAtMillis());
        return verdict.blocks() && current == Mode.VETO
                ? verdict.but(Verdict.Ruling.HINT, Reason.CHECK_OVER_DEADLINE)
                : verdict;
    }

    /**
     * Learns how a call ended that the host has seen end before.
     *
     * @param userSpoke whether the user has spoken since
     */
    void ended(GateCall call, Outcome seen, CallEnd end, boolean userSpoke) {
        recorder.learn(call, seen, call.insideOf(seen), end);
        if (seen.failed() || call.statusInOutput()) {
            recorder.lookedLate(userSpoke);
        }
    }

    /** Calls went by of which nothing is known: all that was learnt so far may have changed. */
    void missed() {
        recorder.lookedLate(true);
    }
}
