package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.action.ProcessAction;
import io.vritti.episode.EpisodeId;
import io.vritti.store.ActionState;

/** A document as the state of an action of this machine. */
final class RemoteFailure {

    /** In place of a session: no JVM of this home has seen it. */
    private static final String ELSEWHERE = "another machine";

    private RemoteFailure() {}

    static ActionState of(StoredDocument document, ProcessAction action) {
        ActionKey key = action.key();
        String signature = document.text(Keys.SIGNATURE, "");
        long lastSeenMillis = document.number(Keys.LAST_SEEN);
        return new ActionState(
                key.hex(),
                action.family(),
                document.text(Keys.KIND, "process"),
                document.text(Keys.ACTION, ""),
                EpisodeId.of(key, signature),
                ELSEWHERE,
                true,
                document.count(),
                document.count(),
                document.number(Keys.FIRST_SEEN),
                lastSeenMillis,
                signature,
                document.text(Keys.LINE, ""),
                document.text(Keys.FINER_CLASS, "unknown"),
                -1,
                0,
                0,
                0,
                0,
                0,
                0,
                document.text(Keys.CAUSES, null),
                ELSEWHERE,
                lastSeenMillis);
    }
}
