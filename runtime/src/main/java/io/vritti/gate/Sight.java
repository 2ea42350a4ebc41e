package io.vritti.gate;

import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.Match;
import io.vritti.gate.verdict.Verdict;

/**
 * What a look before a call has found.
 *
 * @param match what is known to have failed last, or null
 * @param opinion what the rules and the evidence say of it; null without a match
 */
record Sight(Match match, Verdict opinion) {

    static final Sight NOTHING = new Sight(null, null);

    /** Whether the look found reasons to refuse the call. */
    boolean blocks() {
        return match != null && opinion.blocks();
    }

    /** Whether nothing is known of the call that still matters. */
    boolean isOfNothing() {
        return match == null || !opinion.blocks() && !match.remembered().lastFailed();
    }

    /** What failed; null without a match. */
    FailureRecord remembered() {
        return match == null ? null : match.remembered();
    }
}
