package io.vritti.gate;

import io.vritti.gate.report.NextStep;
import io.vritti.store.Advice;
import io.vritti.store.Fix;

/**
 * What is known against a failure.
 *
 * @param fix what ended such failures before, or null
 * @param advice what a reflection says where no fix is known, or null
 */
record Remedy(Fix fix, Advice advice) {

    /** Whether nothing is known. */
    boolean isEmpty() {
        return fix == null && advice == null;
    }

    /** The sentence for the host; only if something is known. */
    String told() {
        return fix == null ? NextStep.told(advice) : NextStep.told(fix);
    }
}
