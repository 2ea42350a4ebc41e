package io.vritti.intercept.tool;

import io.vritti.action.Outcome;
import java.util.concurrent.CancellationException;

/** Words how a tool call ended. */
final class ToolOutcomes {

    /** A chain of causes that is longer than this is taken for a loop. */
    private static final int MOST_CAUSES = 20;

    private ToolOutcomes() {}

    /** @param reported what the result says of a failure, or null */
    static Outcome returned(String reported, long startedAtMillis, long durationNanos) {
        return outcome(
                Outcome.End.RESULT,
                reported == null ? 0 : 1,
                null,
                reported == null ? "" : reported,
                startedAtMillis,
                durationNanos);
    }

    /** What tells is the first cause, not what the framework put around it. */
    static Outcome thrown(Throwable thrown, long startedAtMillis, long durationNanos) {
        Throwable cause = thrown;
        boolean cancelled = isCancellation(cause);
        for (int i = 0; i < MOST_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
            cancelled |= isCancellation(cause);
        }
        return outcome(
                cancelled ? Outcome.End.KILLED_BY_HOST : Outcome.End.EXCEPTION,
                -1,
                cause.getClass().getName(),
                cause.toString(),
                startedAtMillis,
                durationNanos);
    }

    private static boolean isCancellation(Throwable thrown) {
        return thrown instanceof InterruptedException || thrown instanceof CancellationException;
    }

    private static Outcome outcome(
            Outcome.End end, int code, String exception, String text, long startedAtMillis, long durationNanos) {
        return new Outcome(end, code, exception, startedAtMillis, durationNanos, -1, text, "", 0, -1);
    }
}
