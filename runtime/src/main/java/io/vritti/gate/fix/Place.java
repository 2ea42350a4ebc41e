package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.journal.FailureState;
import io.vritti.redact.RedactedText;

/**
 * The place in which failures of a signature happen. A fix is reported only in the place where it was observed.
 *
 * @param name folder or authority
 * @param signature of the failure
 * @param errorLine of the failure; may be empty
 * @param hash names the place
 */
record Place(String name, String signature, RedactedText errorLine, String hash) {

    /** @param user on whose behalf the action is made; empty where no user is known */
    static Place of(Action action, FailureState state, RedactedText errorLine, String user) {
        String name = action.place();
        ActionKey.Builder place = new ActionKey.Builder("place").add(name).add(action.family());
        if (!user.isEmpty()) {
            place.add(user);
        }
        // Failures that say nothing have nothing in common.
        ActionKey hash = (errorLine.isBlank() ? place.add(state.actionKey()) : place).build();
        return new Place(name, state.signature(), errorLine, hash.hex());
    }
}
