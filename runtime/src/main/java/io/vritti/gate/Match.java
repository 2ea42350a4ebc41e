package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.action.SharedKey;
import io.vritti.state.Evidence;
import io.vritti.state.Relocation;
import io.vritti.state.proof.Cause;

/**
 * What is known of an action.
 *
 * @param remembered by its own key, or by its shared one
 * @param shared its shared key where what is known happened in another place, else null
 * @param likeness of what is known to the action
 * @param need the cause said of this action, where it is {@link Likeness#SAME_NEED}; else null
 */
record Match(Remembered remembered, SharedKey shared, Likeness likeness, Cause need) {

    /** What is known of the very action. */
    Match(Remembered remembered, SharedKey shared) {
        this(remembered, shared, Likeness.SAME, null);
    }

    static Match ofSameWords(Remembered remembered) {
        return new Match(remembered, null, Likeness.SAME_WORDS, null);
    }

    static Match ofSameNeed(Remembered remembered, Cause need) {
        return new Match(remembered, null, Likeness.SAME_NEED, need);
    }

    /** Whether it is known of another action. */
    boolean similar() {
        return likeness != Likeness.SAME;
    }

    /** Whether what is known happened in another clone, folder, home, or to a temporary file of another name. */
    boolean elsewhere() {
        return shared != null;
    }

    /** What was found then, said of where the action is about to run; null if nothing was. */
    Evidence evidence(Action action) {
        Evidence evidence = remembered.evidence();
        if (evidence == null) {
            return null;
        }
        if (need != null) {
            return evidence.of(need);
        }
        return shared == null
                ? evidence
                : Relocation.of(evidence, shared.places(), ((ProcessAction) action).directory());
    }
}
