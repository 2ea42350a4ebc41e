package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.journal.FailureState;

/**
 * The place in which failures of a signature happen. A fix is reported only in the place where it was observed.
 *
 * @param name folder or authority
 * @param signature of the failure
 * @param errorLine of the failure, redacted; may be empty
 * @param hash names the place
 */
record Place(String name, String signature, String errorLine, String hash) {

    /** @param errorLine redacted */
    static Place of(Action action, FailureState state, String errorLine) {
        String name = action.place();
        ActionKey.Builder place = new ActionKey.Builder("place").add(name).add(action.family());
        // Failures that say nothing have nothing in common.
        ActionKey hash = (errorLine.isBlank() ? place.add(state.actionKey()) : place).build();
        return new Place(name, state.signature(), errorLine, hash.hex());
    }
}
