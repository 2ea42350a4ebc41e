package io.vritti.failure.classify;

/**
 * The facts about a failed call that classification needs.
 *
 * @param exitCode of a process, or null
 * @param killedByHost whether the host destroyed the process
 * @param timedOut whether a time limit of the host had passed
 * @param httpStatus of a response, or null
 * @param exceptionClass fully qualified, or null
 * @param output tail of both streams, the body of an error response, or the exception's message; never null
 * @param command the command line, or method and URL; may be null
 */
public record Failure(
        Integer exitCode,
        boolean killedByHost,
        boolean timedOut,
        Integer httpStatus,
        String exceptionClass,
        String output,
        String command) {

    /** A process that ended by itself. */
    public static Failure ofExit(int exitCode, String output, String command) {
        return new Failure(exitCode, false, false, null, null, output, command);
    }

    /** A response with an error status. */
    public static Failure ofStatus(int httpStatus, String body, String request) {
        return new Failure(null, false, false, httpStatus, null, body, request);
    }
}
