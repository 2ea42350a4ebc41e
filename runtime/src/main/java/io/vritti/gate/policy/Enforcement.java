package io.vritti.gate.policy;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.config.Settings;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.ProbeBackoff;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.gate.verdict.Verdict.Ruling;

/** Decides whether a block may fall here and now (design.md §5.5, §5.6); it can only make a verdict milder. */
public final class Enforcement {

    private final Settings settings;
    private final ClassCircuitBreaker breaker;
    private final ProbeBackoff backoff;
    private final Holdout holdout;
    private final ToolFrameworks frameworks;

    public Enforcement(
            Settings settings,
            ClassCircuitBreaker breaker,
            ProbeBackoff backoff,
            Holdout holdout,
            ToolFrameworks frameworks) {
        this.settings = settings;
        this.breaker = breaker;
        this.backoff = backoff;
        this.holdout = holdout;
        this.frameworks = frameworks;
    }

    /**
     * @param opinion a block
     * @param polling whether this attempt is one of a regular series
     * @param enforced whether a block would stop the call: only then do probes and holdouts count
     */
    public Verdict enforce(
            Action action,
            FailureRecord remembered,
            Verdict opinion,
            long turn,
            boolean polling,
            boolean enforced,
            long nowMillis) {
        if (action.retryNote() != null) {
            return opinion.but(Ruling.PROCEED, Reason.INSISTED);
        }
        if (!inScope(action, remembered, turn)) {
            return opinion.but(Ruling.HINT, Reason.OUT_OF_SCOPE);
        }
        if (polling) {
            return opinion.but(Ruling.PROCEED, Reason.POLLING);
        }
        Verdict armed = armed(remembered, opinion);
        if (!armed.blocks()) {
            return armed;
        }
        if (enforced && remembered.takeProbe(backoff, turn, nowMillis)) {
            return opinion.but(Ruling.PROCEED, Reason.PROBE);
        }
        if (enforced && holdout.next()) {
            return opinion.but(Ruling.PROCEED, Reason.HOLDOUT);
        }
        return opinion;
    }

    private Verdict armed(FailureRecord remembered, Verdict opinion) {
        if (!settings.veto()
                .allowsClass(
                        remembered.failureKind().errorClass().wireName(),
                        remembered.failureKind().wireName())) {
            return opinion.but(Ruling.HINT, Reason.CLASS_NOT_ARMED);
        }
        return breaker.has(remembered.failureKind().wireName())
                ? opinion
                : opinion.but(Ruling.HINT, Reason.CLASS_DISTRUSTED);
    }

    /**
     * Whether a block may fall before the tool runs that would come to the call. A call that is to run as a probe, by lot, or because
     * somebody insists, is judged where it is made.
     */
    public boolean refusesAhead(Action action, FailureRecord remembered, Verdict opinion, long turn, long nowMillis) {
        return turn > remembered.failureTurn()
                && opinion.reason() != Reason.DENIED
                && action.retryNote() == null
                && armed(remembered, opinion).blocks()
                && !remembered.probeDue(backoff, turn, nowMillis)
                && !holdout.next();
    }

    /**
     * Outside ALL, only after the model had the chance to react, and only where it would read the veto: inside a tool call that is
     * followed, and in AUTO also for the processes of a program that talks to a model by itself.
     */
    private boolean inScope(Action action, FailureRecord remembered, long turn) {
        boolean reacted = turn > remembered.failureTurn();
        boolean inside = action.kind() == ActionKind.TOOL || frameworks.insideTool();
        return switch (settings.veto().scope()) {
            case ALL -> true;
            case TOOL -> reacted && inside;
            case AUTO ->
                switch (action.kind()) {
                    case PROCESS -> reacted && frameworks.passVetoesOn();
                    case HTTP, TOOL -> reacted && inside;
                };
        };
    }
}
