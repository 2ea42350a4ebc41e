package io.vritti.gate.verdict;

import io.vritti.action.Action;
import io.vritti.config.Mode;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.gate.Gate;
import io.vritti.harness.CommandInside;
import io.vritti.journal.FailureState;
import io.vritti.store.Fix;
import java.io.IOException;
import java.util.List;

/**
 * One call on its way through the gate: what was decided, and what {@link Gate#after} needs to learn from it.
 *
 * @param action what the host is about to do: the command inside, where there is a wrapper around it
 * @param inside how the host wraps it, or null if it does not
 * @param opinion what the evidence says, whatever mode, scope and insistence say
 * @param verdict what they made of it
 * @param mode in force; null for a call that runs unjudged, because the gate was not there in time
 * @param fix what ended such failures before, or null
 * @param refusal what the caller gets, or null if the call runs
 * @param glance what the action names, as it was right before the start
 * @param turn the model request that this call follows
 * @param mark of the process in the count of unseen side effects, or 0
 * @param startedAtMillis wall clock
 * @param elapsedNanos what the decision took
 */
public record GateCall(
        Action action,
        CommandInside inside,
        Verdict opinion,
        Verdict verdict,
        Mode mode,
        Fix fix,
        IOException refusal,
        PreRunSnapshot glance,
        long turn,
        long mark,
        long startedAtMillis,
        long elapsedNanos) {

    public static GateCall unknown(
            Action action,
            CommandInside inside,
            Mode mode,
            PreRunSnapshot glance,
            long turn,
            long mark,
            long startedAtMillis) {
        return new GateCall(
                action,
                inside,
                Verdict.NOTHING_KNOWN,
                Verdict.NOTHING_KNOWN,
                mode,
                null,
                null,
                glance,
                turn,
                mark,
                startedAtMillis,
                0);
    }

    /**
     * A call that runs before the gate is there.
     *
     * @param waitedNanos how long it has waited for the gate
     */
    public static GateCall unjudged(Action action, long startedAtMillis, long waitedNanos) {
        return new GateCall(
                action,
                null,
                Verdict.NOTHING_KNOWN,
                Verdict.NOTHING_KNOWN,
                null,
                null,
                null,
                PreRunSnapshot.NONE,
                0,
                0,
                startedAtMillis,
                waitedNanos);
    }

    /** Whether the gate has seen it. */
    public boolean judged() {
        return mode != null;
    }

    /** The same call, whose end the host has seen before we could look. */
    public GateCall seenLate() {
        return new GateCall(
                action,
                inside,
                opinion,
                verdict,
                mode,
                fix,
                refusal,
                PreRunSnapshot.LATE,
                turn,
                mark,
                startedAtMillis,
                elapsedNanos);
    }

    /** The same call, of which nothing was known but how such failures end. */
    public GateCall failedWithFix(FailureState failure) {
        Verdict hint = Verdict.hint(Reason.FIX_KNOWN, failure, List.of());
        return new GateCall(
                action, inside, hint, hint, mode, fix, refusal, glance, turn, mark, startedAtMillis, elapsedNanos);
    }

    /** The same call, of which nothing is known but that the wrapper itself did not run. */
    public GateCall asWritten() {
        return inside == null ? this : unknown(inside.written(), null, mode, glance, turn, mark, startedAtMillis);
    }

    /** Whether the call may end with 0 though the command inside failed, so that its output counts. */
    public boolean statusInOutput() {
        return !judged() || inside != null && inside.tellsStatus();
    }

    /** Whether the call may run. */
    public boolean open() {
        return refusal == null;
    }

    /** Whether the host may see what is known: in mode {@code observe} it sees nothing. */
    public boolean tells() {
        return mode == Mode.HINT || mode == Mode.VETO;
    }

    /** Whether there is anything for the audit: a plain PROCEED is not worth a line. */
    public boolean notable() {
        return opinion.ruling() != Verdict.Ruling.PROCEED;
    }

    /** Whether a success would prove the gate wrong: it said that the failure still holds. */
    public boolean saidItHolds() {
        return opinion.blocks() && opinion.reason() != Reason.DENIED || opinion.evidenceHeld();
    }
}
