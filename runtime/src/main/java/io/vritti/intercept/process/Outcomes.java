package io.vritti.intercept.process;

import io.vritti.action.Outcome;
import io.vritti.gate.verdict.GateCall;

/** What is known of a process that never ran. */
final class Outcomes {

    private Outcomes() {}

    /** A shell that takes its commands from the host has begun to wait for them. */
    static Outcome started(GateCall call, long durationNanos) {
        return new Outcome(Outcome.End.EXIT, 0, null, call.startedAtMillis(), durationNanos, -1, "", "", 0, -1);
    }

    /** @param thrown what its starter got, or null */
    static Outcome notStarted(GateCall call, long durationNanos, Throwable thrown) {
        return new Outcome(
                Outcome.End.NOT_STARTED,
                -1,
                thrown == null ? null : thrown.getClass().getName(),
                call.startedAtMillis(),
                durationNanos,
                -1,
                thrown == null ? "" : String.valueOf(thrown.getMessage()),
                "",
                0,
                -1);
    }
}
