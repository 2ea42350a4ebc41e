package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.episode.EpisodeId;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;

/** A document as the state of the action that failed on another machine. */
final class RemoteFailure {

    /** In place of a session: no JVM of this home has seen it. */
    private static final String ELSEWHERE = "another machine";

    private RemoteFailure() {}

    /** @return null where the document does not name its action */
    static ActionState of(StoredDocument document, ActionKey sharedKey) {
        ActionKey key;
        try {
            key = ActionKey.fromHex(document.text(MetadataKeys.ACTION_KEY, ""));
        } catch (IllegalArgumentException notOne) {
            return null;
        }
        String signature = document.text(MetadataKeys.SIGNATURE, "");
        long lastSeenMillis = document.number(MetadataKeys.LAST_SEEN);
        return new ActionState(
                new FailureFacts(
                        key.hex(),
                        sharedKey.hex(),
                        document.text(MetadataKeys.KIND, "process"),
                        new FailureHistory(
                                true,
                                document.count(),
                                document.count(),
                                0,
                                document.number(MetadataKeys.FIRST_SEEN),
                                lastSeenMillis),
                        new FailedRun(
                                EpisodeId.of(key, signature),
                                ELSEWHERE,
                                signature,
                                document.text(MetadataKeys.FINER_CLASS, "unknown"),
                                -1,
                                0),
                        VetoHistory.NONE,
                        ELSEWHERE,
                        lastSeenMillis),
                RedactedText.stored(document.text(MetadataKeys.FAMILY, "")),
                RedactedText.stored(document.text(MetadataKeys.ACTION, "")),
                RedactedText.stored(document.text(MetadataKeys.LINE, "")),
                RedactedText.stored(document.text(MetadataKeys.CAUSES, null)));
    }
}
