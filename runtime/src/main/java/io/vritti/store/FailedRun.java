package io.vritti.store;

/**
 * The last failed run of an action, without its texts.
 *
 * @param episodeId the episode of the failure, or null once the owner made the memory forget it
 * @param session the JVM that saw it, pid and start time; or that another machine reported it
 * @param signature of the masked error line
 * @param finerClass wire name of the kind of failure
 * @param limitMillis the time limit at which the last runs were killed, or -1
 * @param durationMillis how long it ran
 */
public record FailedRun(
        String episodeId, String session, String signature, String finerClass, long limitMillis, long durationMillis) {

    /** In place of a session: no JVM of this home has seen it. */
    private static final String ANOTHER_MACHINE = "another machine";

    /** The same run, as another machine reported it. */
    FailedRun asReported() {
        return new FailedRun(episodeId, ANOTHER_MACHINE, signature, finerClass, limitMillis, durationMillis);
    }

    /** Whether another machine reported it: whoever may write to the shared store may have made it up. */
    boolean reported() {
        return ANOTHER_MACHINE.equals(session);
    }
}
