package io.vritti.gate.verdict;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.config.Mode;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.gate.Gate;
import io.vritti.harness.CommandInside;
import io.vritti.journal.FailureState;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import java.io.IOException;
import java.util.List;

/**
 * One call on its way through the gate: what was decided, and what {@link Gate#after} needs to learn from it.
 *
 * @param action what the host is about to do: the command inside, where there is a wrapper around it
 * @param inside how the host wraps it, or null if it does not
 */
public record GateCall(Action action, CommandInside inside, Ruling ruling, Start start) {

    /**
     * What the gate made of a call.
     *
     * @param opinion what the evidence says, whatever mode, scope and insistence say
     * @param verdict what they made of it
     * @param mode in force; null for a call that runs unjudged, because the gate was not there in time
     * @param fix what ended such failures before, or null
     * @param advice what a reflection says about the failure, where the caller is told in a refusal; or null
     * @param refusal what the caller gets, or null if the call runs
     */
    public record Ruling(Verdict opinion, Verdict verdict, Mode mode, Fix fix, Advice advice, IOException refusal) {

        /** Nothing is known of the call. */
        static Ruling none(Mode mode) {
            return new Ruling(Verdict.NOTHING_KNOWN, Verdict.NOTHING_KNOWN, mode, null, null, null);
        }
    }

    /**
     * How things stood when a call was about to start.
     *
     * @param snapshot what the action names, as it was right before the start
     * @param turn the model request that this call follows
     * @param mark of the process in the count of unseen side effects, or 0
     * @param atMillis wall clock
     * @param elapsedNanos what the decision took
     * @param tool the tool call inside which it was made, or which it is, on whatever thread it ends; null where there is none
     */
    public record Start(
            PreRunSnapshot snapshot, long turn, long mark, long atMillis, long elapsedNanos, ToolFrame tool) {}

    /** A call of which nothing is known. */
    public static GateCall unknown(Action action, CommandInside inside, Mode mode, Start start) {
        return new GateCall(action, inside, Ruling.none(mode), start);
    }

    /**
     * A call that runs before the gate is there.
     *
     * @param turn the model request that it follows
     * @param waitedNanos how long it has waited for the gate
     * @param tool the tool call inside which it was made, or null
     */
    public static GateCall unjudged(Action action, long turn, long startedAtMillis, long waitedNanos, ToolFrame tool) {
        Start start = new Start(PreRunSnapshot.NONE, turn, 0, startedAtMillis, waitedNanos, tool);
        return new GateCall(action, null, Ruling.none(null), start);
    }

    /**
     * The same call, of which the gate has taken notice while or after it ran.
     *
     * @param mark of the process in the count of unseen side effects, or 0
     */
    public GateCall begun(Action known, CommandInside wrapper, Ruling late, long mark) {
        Start marked = new Start(PreRunSnapshot.NONE, turn(), mark, start.atMillis(), start.elapsedNanos(), tool());
        return new GateCall(known, wrapper, late, marked);
    }

    /** Whether the gate has seen it. */
    public boolean judged() {
        return mode() != null;
    }

    /** The same call, whose end the host has seen before we could look. */
    public GateCall seenLate() {
        Start late = new Start(
                PreRunSnapshot.LATE, start.turn(), start.mark(), start.atMillis(), start.elapsedNanos(), tool());
        return new GateCall(action, inside, ruling, late);
    }

    /** The same call, of which nothing was known but how such failures end. */
    public GateCall failedWithFix(FailureState failure) {
        return failedAs(Reason.FIX_KNOWN, failure);
    }

    /** The same call, of which nothing was known but what a reflection says about such failures. */
    public GateCall failedWithAdvice(FailureState failure) {
        return failedAs(Reason.ADVICE_KNOWN, failure);
    }

    private GateCall failedAs(Reason reason, FailureState failure) {
        Verdict hint = Verdict.hint(reason, failure, List.of());
        return new GateCall(action, inside, new Ruling(hint, hint, mode(), fix(), advice(), refusal()), start);
    }

    /** The same call, of which nothing is known but that the wrapper itself did not run. */
    public GateCall asWritten() {
        Start unmeasured = new Start(start.snapshot(), start.turn(), start.mark(), start.atMillis(), 0, tool());
        return inside == null ? this : unknown(inside.written(), null, mode(), unmeasured);
    }

    /**
     * How the command inside ended, where there is a wrapper around it.
     *
     * @param seen how the call ended
     * @return null if the wrapper itself did not run
     */
    public Outcome insideOf(Outcome seen) {
        return inside == null ? seen : inside.outcome(seen);
    }

    /** Whether the call may end with 0 though the command inside failed, so that its output counts. */
    public boolean statusInOutput() {
        return !judged() || inside != null && inside.tellsStatus();
    }

    /** Whether the call may run. */
    public boolean open() {
        return refusal() == null;
    }

    /** Whether the host may see what is known: in mode {@code observe} it sees nothing. */
    public boolean tells() {
        return mode() == Mode.HINT || mode() == Mode.VETO;
    }

    /** Whether there is anything for the audit: a plain PROCEED is not worth a line. */
    public boolean notable() {
        return opinion().ruling() != Verdict.Ruling.PROCEED;
    }

    /** Whether a success would prove the gate wrong: it said that the failure still holds. */
    public boolean saidItHolds() {
        return opinion().blocks() && opinion().reason() != Reason.DENIED
                || opinion().evidenceHeld();
    }

    /**
     * Whether the call was to be refused, or ran only because it was insisted on or to learn whether a veto is right; not where scope,
     * class or polling let it run in any case.
     */
    public boolean vetoWasDue() {
        return switch (verdict().reason()) {
            case PROBE, HOLDOUT, INSISTED -> true;
            default -> verdict().blocks();
        };
    }

    /** Whether it was said of the call that it would fail in the way of this state, nothing having changed. */
    public boolean saidOf(FailureState state) {
        FailureState said = opinion().remembered();
        return saidItHolds()
                && said != null
                && said.episodeId() != null
                && said.episodeId().equals(state.episodeId());
    }

    public Verdict opinion() {
        return ruling.opinion();
    }

    public Verdict verdict() {
        return ruling.verdict();
    }

    public Mode mode() {
        return ruling.mode();
    }

    public Fix fix() {
        return ruling.fix();
    }

    public Advice advice() {
        return ruling.advice();
    }

    public IOException refusal() {
        return ruling.refusal();
    }

    public PreRunSnapshot snapshot() {
        return start.snapshot();
    }

    public long turn() {
        return start.turn();
    }

    /** The last request of any conversation when it was made, or when the tool call began that it is part of. */
    public long request() {
        return tool() == null ? turn() : Math.max(turn(), tool().requestOfAll());
    }

    /** The tool call inside which it was made, or which it is; null where there is none. */
    public ToolFrame tool() {
        return start.tool();
    }

    /** The conversation of that tool call; 0 where it is unknown. */
    public long conversation() {
        return tool() == null ? ConversationNumber.UNKNOWN : tool().conversation();
    }

    public long mark() {
        return start.mark();
    }

    public long startedAtMillis() {
        return start.atMillis();
    }

    public long elapsedNanos() {
        return start.elapsedNanos();
    }
}
