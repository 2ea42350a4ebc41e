package io.vritti.gate.memory;

import io.vritti.action.Action;
import io.vritti.action.SharedKey;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.check.Relocation;
import io.vritti.proof.Cause;

/**
 * A remembered failure that applies to an action.
 *
 * @param remembered by its own key, or by its shared one
 * @param shared its shared key where what is known happened in another place, else null
 * @param likeness of what is known to the action
 * @param need the cause restated for this action if the kind is {@link MatchKind#SAME_NEED}; else null
 */
public record Match(FailureRecord remembered, SharedKey shared, MatchKind likeness, Cause need) {

    /** What is known of the very action. */
    Match(FailureRecord remembered, SharedKey shared) {
        this(remembered, shared, MatchKind.SAME, null);
    }

    /** A failure of the very action. */
    public static Match of(FailureRecord remembered) {
        return new Match(remembered, null);
    }

    static Match ofSameWords(FailureRecord remembered) {
        return new Match(remembered, null, MatchKind.SAME_WORDS, null);
    }

    static Match ofSameNeed(FailureRecord remembered, Cause need) {
        return new Match(remembered, null, MatchKind.SAME_NEED, need);
    }

    /** On whose behalf it failed, as a keyed hash; empty where no user is known. */
    public String user() {
        Evidence evidence = remembered.evidence();
        return evidence == null ? "" : evidence.user();
    }

    /** Whether it is known of another action. */
    public boolean similar() {
        return likeness != MatchKind.SAME;
    }

    /** Whether what is known happened in another clone, folder, home, or to a temporary file of another name. */
    public boolean elsewhere() {
        return shared != null;
    }

    /** Evidence of the remembered failure, relocated to this action's working directory; null if none was captured. */
    public Evidence evidence(Action action) {
        Evidence evidence = remembered.evidence();
        if (evidence == null) {
            return null;
        }
        if (need != null) {
            return evidence.of(need);
        }
        Evidence here = shared == null ? evidence : Relocation.of(evidence, shared.places(), action.directory());
        return remembered.reported() ? ReportedEvidence.believed(here, action) : here;
    }
}
