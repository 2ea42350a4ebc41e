package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.episode.EpisodeId;
import io.vritti.store.ActionState;

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
                key.hex(),
                document.text(MetadataKeys.FAMILY, ""),
                document.text(MetadataKeys.KIND, "process"),
                document.text(MetadataKeys.ACTION, ""),
                EpisodeId.of(key, signature),
                ELSEWHERE,
                true,
                document.count(),
                document.count(),
                document.number(MetadataKeys.FIRST_SEEN),
                lastSeenMillis,
                signature,
                document.text(MetadataKeys.LINE, ""),
                document.text(MetadataKeys.FINER_CLASS, "unknown"),
                -1,
                0,
                0,
                0,
                0,
                0,
                0,
                document.text(MetadataKeys.CAUSES, null),
                ELSEWHERE,
                lastSeenMillis,
                sharedKey.hex());
    }
}
