package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;

/** What an action's state and the episode of its last failure usually have in common, and then is kept only once. */
record LastFailure(String action, String signature, String errorLine, String finerClass, String evidence) {

    static LastFailure of(ActionState state) {
        return new LastFailure(
                RedactedText.valueOf(state.action()),
                state.signature(),
                RedactedText.valueOf(state.errorLine()),
                state.finerClass(),
                RedactedText.valueOf(state.evidence()));
    }

    static LastFailure of(Episode episode) {
        return new LastFailure(
                episode.action(), episode.signature(), episode.errorLine(), episode.finerClass(), episode.evidence());
    }
}
