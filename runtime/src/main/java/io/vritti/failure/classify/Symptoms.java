package io.vritti.failure.classify;

/**
 * What is seen of a failed call from outside: all that the classifier needs to tell its kind.
 *
 * @param exitCode of a process, or null
 * @param killedByHost whether the host destroyed the process
 * @param timedOut whether a time limit of the host had passed
 * @param httpStatus of a response, or null
 * @param exceptionClass fully qualified, or null
 * @param output tail of both streams, the body of an error response, or the exception's message; never null
 * @param command the command line, or method and URL; may be null
 */
public record Symptoms(
        Integer exitCode,
        boolean killedByHost,
        boolean timedOut,
        Integer httpStatus,
        String exceptionClass,
        String output,
        String command) {}
