package io.vritti.store;

/**
 * What is known of a failed action beside its texts: nothing here can hold a secret.
 *
 * @param actionKey 32 hexadecimal digits
 * @param sharedKey what identifies the action in other places, 32 hexadecimal digits, or null if that was not determined
 * @param kind {@code process} or {@code http}
 * @param history how often and when it failed
 * @param run the last failed run
 * @param vetoHistory what came of its vetoes
 * @param changedBy the session that wrote this
 * @param changedAtMillis wall clock of that
 */
public record FailureFacts(
        String actionKey,
        String sharedKey,
        String kind,
        FailureHistory history,
        FailedRun run,
        VetoHistory vetoHistory,
        String changedBy,
        long changedAtMillis) {

    /** The same, as another machine reported it. */
    FailureFacts asReported() {
        return new FailureFacts(
                actionKey, sharedKey, kind, history, run.asReported(), vetoHistory, changedBy, changedAtMillis);
    }

    /** After a success: the failure and its vetoes are cleared. */
    public FailureFacts succeeded(long flakyUntilMillis, String by, long atMillis) {
        return new FailureFacts(
                actionKey,
                sharedKey,
                kind,
                history.cleared(),
                run,
                vetoHistory.cleared(flakyUntilMillis),
                by,
                atMillis);
    }

    /** The same, known at another time. */
    FailureFacts changed(String by, long atMillis) {
        return new FailureFacts(actionKey, sharedKey, kind, history, run, vetoHistory, by, atMillis);
    }

    /** The same action of which no failure is known. */
    FailureFacts withoutFailure(String by) {
        FailedRun none = new FailedRun(null, run.session(), null, null, run.limitMillis(), run.durationMillis());
        return new FailureFacts(actionKey, sharedKey, kind, history.cleared(), none, vetoHistory, by, changedAtMillis);
    }

    /** After one more veto. */
    public FailureFacts vetoed(String by, long atMillis) {
        return new FailureFacts(actionKey, sharedKey, kind, history, run, vetoHistory.vetoed(atMillis), by, atMillis);
    }
}
