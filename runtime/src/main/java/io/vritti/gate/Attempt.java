package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.config.Mode;
import io.vritti.harness.CommandInside;

/**
 * A call that the host is about to make, before the gate has decided about it.
 *
 * @param written the call as the host makes it
 * @param inside the command inside, or null where there is no wrapper around it
 * @param mode in force
 * @param nowMillis wall clock at its begin
 * @param startNanos when the host called, on the clock of {@link System#nanoTime}
 * @param deadlineNanos until when the call may wait, on the same clock
 */
record Attempt(
        Action written,
        CommandInside inside,
        Mode mode,
        Caller caller,
        long nowMillis,
        long startNanos,
        long deadlineNanos) {

    /** The action that is judged: the command inside, where there is a wrapper around it. */
    Action action() {
        return inside == null ? written : inside.action();
    }

    /** How long the call may still wait, in nanoseconds; negative once it has waited too long. */
    long leftNanos() {
        return deadlineNanos - System.nanoTime();
    }

    /** What the decision has taken so far, in nanoseconds. */
    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** This call with another deadline. */
    Attempt until(long otherNanos) {
        return new Attempt(written, inside, mode, caller, nowMillis, startNanos, otherNanos);
    }
}
