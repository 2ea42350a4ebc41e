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
 * @param causes what was found there, as evidence without inputs, or null
 * @param count how often all machines together saw it fail
 */
public record RemoteFailure(
        ActionKey actionKey,
        String family,
        String kind,
        String action,
        String signature,
        String errorLine,
        String finerClass,
        String causes,
        long count,
        long firstSeenMillis,
        long lastSeenMillis) {

    /** In place of a session. */
    private static final String ELSEWHERE = "another machine";

    /** The state of the action key that it had there. */
    ActionState state(ActionKey sharedKey) {
        return new ActionState(
                new FailureFacts(
                        actionKey.hex(),
                        sharedKey.hex(),
                        kind,
                        new FailureHistory(true, count, count, 0, firstSeenMillis, lastSeenMillis),
                        new FailedRun(EpisodeId.of(actionKey, signature), ELSEWHERE, signature, knownClass(), -1, 0),
                        VetoHistory.NONE,
                        ELSEWHERE,
                        lastSeenMillis),
                RedactedText.stored(family),
                RedactedText.stored(action),
                RedactedText.stored(errorLine),
                RedactedText.stored(causes));
    }

    /** Of the classes that this version knows: any other word would stand in a message as ours. */
    private String knownClass() {
        return FailureKind.ofWireName(finerClass).wireName();
    }
}
