package io.vritti.action;

import io.vritti.text.EnglishMessages;
import java.util.List;

/**
 * How a call ended.
 *
 * @param end what kind of end it was
 * @param code exit code or HTTP status; -1 where there is none
 * @param exception the exception's class name, or null
 * @param startedAtMillis wall clock at the start of the call: a change of an input after it makes the input unsure
 * @param durationNanos from start to end
 * @param limitNanos the time limit at which the call was killed, or -1
 * @param standardError tail of stderr, the exception's message, or the head of an HTTP error body; never null, NOT redacted
 * @param standardOutput tail of stdout; never null, NOT redacted
 * @param stdinBytes bytes the host wrote to the process, 0 for none
 * @param retryAfterMillis what the server asked to wait, or -1
 */
public record Outcome(
        End end,
        int code,
        String exception,
        long startedAtMillis,
        long durationNanos,
        long limitNanos,
        String standardError,
        String standardOutput,
        long stdinBytes,
        long retryAfterMillis) {

    /** The ways a call can end. */
    public enum End {
        /** A process ended by itself: {@link Outcome#code} is its exit code. */
        EXIT,
        /** The host destroyed the process, or cancelled the request. */
        KILLED_BY_HOST,
        /** The process could not be started. */
        NOT_STARTED,
        /** An HTTP exchange ended with a status. */
        STATUS,
        /** An HTTP exchange or a tool call ended with an exception. */
        EXCEPTION,
        /** A tool call ended with a result: {@link Outcome#code} is 0, or 1 where the result says that it failed. */
        RESULT
    }

    /** Ends of names of exceptions by which nothing was sent, in the JDK's clients, OkHttp and Apache HttpClient. */
    private static final List<String> NOTHING_SENT = List.of(
            "ConnectException",
            "ConnectTimeoutException",
            "UnknownHostException",
            "NoRouteToHostException",
            "UnresolvedAddressException");

    /** Wall clock at the end of the call. */
    public long endedAtMillis() {
        return startedAtMillis + durationNanos / 1_000_000;
    }

    /**
     * Whether a server may have done what a request asked for: it said so, it broke down, or nothing tells what it did with a request
     * that may have arrived.
     */
    public boolean requestMayHaveActed() {
        return switch (end) {
            case STATUS -> code / 100 == 2 || code / 100 == 5;
            case EXCEPTION -> exception == null || NOTHING_SENT.stream().noneMatch(exception::endsWith);
            case KILLED_BY_HOST -> true;
            case EXIT, NOT_STARTED, RESULT -> false;
        };
    }

    /** Whether this end is a failure: a non-zero exit, a kill at a time limit, a status of 400 or more, an exception. */
    public boolean failed() {
        return switch (end) {
            case EXIT, RESULT -> code != 0;
            case KILLED_BY_HOST -> killedAtLimit();
            case NOT_STARTED, EXCEPTION -> true;
            case STATUS -> code >= 400;
        };
    }

    /**
     * Whether the call was killed because a time limit had passed, by the host or by {@code timeout(1)}: a stop that the host
     * wanted is no failure.
     */
    public boolean killedAtLimit() {
        return limitNanos >= 0 && (end == End.KILLED_BY_HOST || end == End.EXIT);
    }

    /** Both output streams, errors first: build tools report on stdout (facts.md §1.4). */
    public String output() {
        if (standardOutput.isEmpty()) {
            return standardError;
        }
        return standardError.isEmpty() ? standardOutput : standardError + "\n" + standardOutput;
    }

    /** Both output streams, with the messages of common tools in English whatever language they were printed in. */
    public String messages() {
        return EnglishMessages.of(output());
    }

    /** The end of a command inside this call, with its own status and what it printed itself. */
    public Outcome ofCommandInside(int ownCode, String ownStandardError, String ownStandardOutput) {
        return new Outcome(
                end,
                ownCode,
                exception,
                startedAtMillis,
                durationNanos,
                limitNanos,
                ownStandardError,
                ownStandardOutput,
                stdinBytes,
                retryAfterMillis);
    }

    /** The same end, known to have been at a time limit. */
    public Outcome withLimit(long nanos) {
        return new Outcome(
                end,
                code,
                exception,
                startedAtMillis,
                durationNanos,
                nanos,
                standardError,
                standardOutput,
                stdinBytes,
                retryAfterMillis);
    }
}
