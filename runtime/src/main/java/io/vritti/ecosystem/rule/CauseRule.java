package io.vritti.ecosystem.rule;

import io.vritti.proof.Cause;
import io.vritti.world.input.FileSystemView;

/** Recognises the error texts of one kind of cause, and states it as conditions that can be checked. */
public interface CauseRule {

    /** The cause, verified now, or null if this kind does not explain the failure. */
    Cause explain(FailedStep failed, FileSystemView view);
}
