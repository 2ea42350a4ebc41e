package io.vritti.store.remote;

import io.vritti.action.ActionKey;
import io.vritti.episode.EpisodeId;
import io.vritti.failure.classify.FailureKind;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;

/**
 * How an action failed on another machine.
 *
 * @param actionKey what identified the action there
 * @param family executable and subcommand, or method and authority
 * @param action the call as a person would write it
 */
public record RemoteFailure(
        ActionKey actionKey, String kind, RedactedText family, RedactedText action, Error error, Seen seen) {

    /**
     * How it failed there.
     *
     * @param causes what was found there, as evidence without inputs, or null
     */
    public record Error(String signature, RedactedText line, String finerClass, RedactedText causes) {

        /** Of the classes that this version knows: any other word would stand in a message as ours. */
        private String knownClass() {
            return FailureKind.ofWireName(finerClass).wireName();
        }
    }

    /**
     * How often all machines together saw it fail.
     *
     * @param firstMillis wall clock
     * @param lastMillis wall clock
     */
    public record Seen(long count, long firstMillis, long lastMillis) {}

    /** In place of a session. */
    private static final String ELSEWHERE = "another machine";

    /** The state of the action key that it had there. */
    ActionState state(ActionKey sharedKey) {
        return new ActionState(
                new FailureFacts(
                        actionKey.hex(),
                        sharedKey.hex(),
                        kind,
                        new FailureHistory(true, seen.count(), seen.count(), 0, seen.firstMillis(), seen.lastMillis()),
                        new FailedRun(
                                EpisodeId.of(actionKey, error.signature()),
                                ELSEWHERE,
                                error.signature(),
                                error.knownClass(),
                                -1,
                                0),
                        VetoHistory.NONE,
                        ELSEWHERE,
                        seen.lastMillis()),
                family,
                action,
                error.line(),
                error.causes());
    }
}
