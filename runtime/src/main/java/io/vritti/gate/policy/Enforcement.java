package io.vritti.gate.policy;

import io.vritti.action.Action;
import io.vritti.config.Settings;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.ProbeBackoff;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.gate.verdict.Verdict.Ruling;

/** Decides whether a block may fall here and now (design.md §5.5, §5.6); it can only make a verdict milder. */
public final class Enforcement {

    private final Settings settings;
    private final ClassCircuitBreaker trust;
    private final ProbeBackoff insistence;
    private final Holdout holdout;

    public Enforcement(Settings settings, ClassCircuitBreaker trust, ProbeBackoff insistence, Holdout holdout) {
        this.settings = settings;
        this.trust = trust;
        this.insistence = insistence;
        this.holdout = holdout;
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
        if (!settings.vetoesClass(
                remembered.finerClass().errorClass().wireName(),
                remembered.finerClass().wireName())) {
            return opinion.but(Ruling.HINT, Reason.CLASS_NOT_ARMED);
        }
        if (!trust.has(remembered.finerClass().wireName())) {
            return opinion.but(Ruling.HINT, Reason.CLASS_DISTRUSTED);
        }
        if (enforced && remembered.takeProbe(insistence, turn, nowMillis)) {
            return opinion.but(Ruling.PROCEED, Reason.PROBE);
        }
        if (enforced && holdout.next()) {
            return opinion.but(Ruling.PROCEED, Reason.HOLDOUT);
        }
        return opinion;
    }

    /** In AUTO, only a process of a program that talks to a model, and only after the model had the chance to react. */
    private boolean inScope(Action action, FailureRecord remembered, long turn) {
        return switch (settings.vetoScope()) {
            case ALL -> true;
            case TOOL -> false;
            case AUTO ->
                switch (action.kind()) {
                    case PROCESS -> turn > remembered.failureTurn();
                    case HTTP -> false;
                };
        };
    }
}
