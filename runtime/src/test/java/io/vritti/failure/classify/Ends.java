package io.vritti.failure.classify;

/** Symptoms of calls that ended in the usual ways. */
final class Ends {

    private Ends() {}

    /** A process that ended by itself. */
    static Symptoms exit(int exitCode, String output, String command) {
        return new Symptoms(exitCode, false, false, null, null, output, command);
    }

    /** A response with an error status. */
    static Symptoms status(int httpStatus, String body, String request) {
        return new Symptoms(null, false, false, httpStatus, null, body, request);
    }
}
