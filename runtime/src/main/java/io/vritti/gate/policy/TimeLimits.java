package io.vritti.gate.policy;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.gate.memory.FailureMemory;

/** Recognises time limits: in the words of the call, or by the age at which runs were killed. */
public final class TimeLimits {

    /** timeout(1): the status when its limit has passed; with {@code -s KILL} or {@code -k}, that of the signal. */
    private static final int TIMED_OUT = 124;

    private static final int KILLED = 137;

    private final FailureMemory memory;

    public TimeLimits(FailureMemory memory) {
        this.memory = memory;
    }

    /** The same end, with the limit that it was at if there was one. */
    public Outcome seen(Action action, Outcome outcome) {
        if (outcome.killedAtLimit()) {
            return outcome;
        }
        if (outcome.end() == Outcome.End.EXIT && (outcome.code() == TIMED_OUT || outcome.code() == KILLED)) {
            long limitNanos = action.ownLimitNanos();
            return limitNanos > 0 && outcome.durationNanos() >= limitNanos ? outcome.withLimit(limitNanos) : outcome;
        }
        return outcome.end() == Outcome.End.KILLED_BY_HOST
                        && memory.findOrCreate(action).killedAtThisAgeBefore(outcome.durationNanos())
                ? outcome.withLimit(outcome.durationNanos())
                : outcome;
    }
}
