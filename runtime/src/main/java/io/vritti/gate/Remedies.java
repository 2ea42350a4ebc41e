package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.gate.fix.Advisor;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.verdict.Verdict;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import io.vritti.tool.ToolFrame;

/** Finds what helps against the failure that a verdict speaks of. */
final class Remedies {

    private final FixLearner fixes;
    private final Advisor advisor;
    private final FixTrials trials;

    Remedies(FixLearner fixes, Advisor advisor, FixTrials trials) {
        this.fixes = fixes;
        this.advisor = advisor;
        this.trials = trials;
    }

    /**
     * What ended such a failure before, or null.
     *
     * @param tool inside which the call is made, or null
     */
    Fix fix(Action action, Verdict verdict, ToolFrame tool) {
        return verdict.remembered() == null ? null : fixes.known(action, verdict.remembered(), tool);
    }

    /** What a reflection says about the failure, or null. */
    Advice advice(Action action, Verdict verdict) {
        return advisor.of(action, verdict);
    }

    /** Notes that a call is refused because it still fails: what was told and has run since did not help. */
    void stillFails(Action action, ToolFrame tool, long nowMillis) {
        trials.stillFails(action, tool, nowMillis);
    }
}
