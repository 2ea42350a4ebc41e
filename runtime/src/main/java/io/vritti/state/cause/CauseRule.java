package io.vritti.state.cause;

import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;

/** Knows the error texts of one kind of cause, and how to state it as conditions that can be checked. */
interface CauseRule {

    /** The cause, verified now, or null if this kind does not explain the failure. */
    Cause explain(FailedStep failed, View view);
}
