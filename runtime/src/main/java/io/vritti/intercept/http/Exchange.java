package io.vritti.intercept.http;

import io.vritti.action.Outcome;
import io.vritti.gate.verdict.GateCall;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request on its way.
 *
 * @param call what the gate said
 * @param startNanos when it was sent
 * @param client reads what the library returns; null for a connection, whose calls are followed one by one
 * @param ended set by the first report of its end: a library may tell it in several ways
 */
public record Exchange(GateCall call, long startNanos, ClientCall client, AtomicBoolean ended) {

    Exchange(GateCall call, long startNanos, ClientCall client) {
        this(call, startNanos, client, new AtomicBoolean());
    }

    /** Beneath a refused connection the JDK's client has them, and they say nothing of it. */
    private static final Set<String> EMPTY =
            Set.of("java.nio.channels.ClosedChannelException", "java.net.ConnectException");

    /** @return whether nothing has reported its end before */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    Outcome answered(IncomingResponse response) {
        return outcome(Outcome.End.STATUS, response.status(), null, response.errorBody(), response.retryAfterMillis());
    }

    Outcome failed(Throwable thrown) {
        return outcome(Outcome.End.EXCEPTION, -1, thrown.getClass().getName(), describe(thrown), -1);
    }

    Outcome cancelled() {
        return outcome(Outcome.End.KILLED_BY_HOST, -1, null, "", -1);
    }

    private Outcome outcome(Outcome.End end, int code, String exception, String text, long retryAfterMillis) {
        return new Outcome(
                end,
                code,
                exception,
                call.startedAtMillis(),
                System.nanoTime() - startNanos,
                -1,
                text,
                "",
                0,
                retryAfterMillis);
    }

    /** ConnectException of the JDK's client has no message of its own; its cause may. */
    private static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        for (Throwable cause = thrown.getCause(); cause != null && text.length() < 1_000; cause = cause.getCause()) {
            if (!EMPTY.contains(cause.getClass().getName()) || cause.getMessage() != null) {
                text.append("\nCaused by: ").append(cause);
            }
        }
        return text.toString();
    }
}
