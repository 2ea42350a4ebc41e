package io.vritti.store;

/**
 * What the gate remembers about one action key, durable across sessions. Everything in it is redacted.
 *
 * @param actionKey 32 hexadecimal digits
 * @param family executable and subcommand, or method and authority
 * @param kind {@code process} or {@code http}
 * @param action the call as a person would write it
 * @param episodeId the episode of the last failure
 * @param session the JVM that saw the last failure: pid and start time
 * @param lastFailed whether its last outcome was a failure: success lifts
 * @param failures how often it failed, ever
 * @param equalFailures how often in a row with this signature
 * @param firstFailureMillis wall clock
 * @param lastFailureMillis wall clock at the end of the last failed run
 * @param signature of the last failure
 * @param errorLine masked and redacted line of the last failure
 * @param finerClass of the last failure
 * @param limitMillis the time limit at which the last runs were killed, or -1
 * @param kills how often in a row it was killed at that limit
 * @param durationMillis of the last failed run
 * @param vetoes how often it was vetoed since its last run
 * @param vetoesBeforeProbe how many vetoes before an insisted attempt runs: 2, 4, 8, 16 (design.md §5.5)
 * @param lastVetoMillis wall clock, or 0
 * @param flakyUntilMillis no block before then, or 0
 * @param evidence what explains the failure and what the action read ({@code io.vritti.evidence}), JSON, or null
 * @param changedBy the session that wrote this
 * @param changedAtMillis wall clock of that
 * @param sharedKey what identifies it in other places, 32 hexadecimal digits, or null where nobody asked
 */
public record ActionState(
        String actionKey,
        String family,
        String kind,
        String action,
        String episodeId,
        String session,
        boolean lastFailed,
        long failures,
        long equalFailures,
        long firstFailureMillis,
        long lastFailureMillis,
        String signature,
        String errorLine,
        String finerClass,
        long limitMillis,
        int kills,
        long durationMillis,
        int vetoes,
        int vetoesBeforeProbe,
        long lastVetoMillis,
        long flakyUntilMillis,
        String evidence,
        String changedBy,
        long changedAtMillis,
        String sharedKey) {

    /** One that is known in one place only. */
    public ActionState(
            String actionKey,
            String family,
            String kind,
            String action,
            String episodeId,
            String session,
            boolean lastFailed,
            long failures,
            long equalFailures,
            long firstFailureMillis,
            long lastFailureMillis,
            String signature,
            String errorLine,
            String finerClass,
            long limitMillis,
            int kills,
            long durationMillis,
            int vetoes,
            int vetoesBeforeProbe,
            long lastVetoMillis,
            long flakyUntilMillis,
            String evidence,
            String changedBy,
            long changedAtMillis) {
        this(
                actionKey,
                family,
                kind,
                action,
                episodeId,
                session,
                lastFailed,
                failures,
                equalFailures,
                firstFailureMillis,
                lastFailureMillis,
                signature,
                errorLine,
                finerClass,
                limitMillis,
                kills,
                durationMillis,
                vetoes,
                vetoesBeforeProbe,
                lastVetoMillis,
                flakyUntilMillis,
                evidence,
                changedBy,
                changedAtMillis,
                null);
    }

    /** After a success: the failure is lifted, its vetoes forgotten. */
    public ActionState succeeded(long flakyUntilMillis, String by, long atMillis) {
        return copy(action, errorLine, false, 0, 0, 0, 0, lastVetoMillis, flakyUntilMillis, evidence, by, atMillis);
    }

    /** After one more veto. */
    public ActionState vetoed(String by, long atMillis) {
        return copy(
                action,
                errorLine,
                lastFailed,
                equalFailures,
                kills,
                vetoes + 1,
                vetoesBeforeProbe,
                atMillis,
                flakyUntilMillis,
                evidence,
                by,
                atMillis);
    }

    /** As it is stored: the two texts redacted, the evidence written out. */
    public ActionState stored(String redactedAction, String redactedErrorLine, String evidenceCodec) {
        return copy(
                redactedAction,
                redactedErrorLine,
                lastFailed,
                equalFailures,
                kills,
                vetoes,
                vetoesBeforeProbe,
                lastVetoMillis,
                flakyUntilMillis,
                evidenceCodec,
                changedBy,
                changedAtMillis);
    }

    private ActionState copy(
            String newAction,
            String newErrorLine,
            boolean failed,
            long equal,
            int newKills,
            int newVetoes,
            int beforeProbe,
            long vetoMillis,
            long flakyMillis,
            String newEvidence,
            String by,
            long atMillis) {
        return new ActionState(
                actionKey,
                family,
                kind,
                newAction,
                episodeId,
                session,
                failed,
                failures,
                equal,
                firstFailureMillis,
                lastFailureMillis,
                signature,
                newErrorLine,
                finerClass,
                limitMillis,
                newKills,
                durationMillis,
                newVetoes,
                beforeProbe,
                vetoMillis,
                flakyMillis,
                newEvidence,
                by,
                atMillis,
                sharedKey);
    }
}
