package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.ActionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

/** What an action's state and the episode of its last failure usually have in common, and then is kept only once. */
record LastFailure(String signature, String errorLine, String finerClass, byte[] evidence) {

    static LastFailure of(ActionState state, Packed packed) {
        return new LastFailure(state.signature(), state.errorLine(), state.finerClass(), packed.pack(state.evidence()));
    }

    static LastFailure of(Episode episode, Packed packed) {
        return new LastFailure(
                episode.signature(), episode.errorLine(), episode.finerClass(), packed.pack(episode.evidence()));
    }

    /** From columns {@code signature, error_line, finer_class, evidence} of a table. */
    static LastFailure of(ResultSet row) throws SQLException {
        return new LastFailure(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4));
    }

    boolean equalTo(LastFailure other) {
        return Objects.equals(signature, other.signature)
                && Objects.equals(errorLine, other.errorLine)
                && Objects.equals(finerClass, other.finerClass)
                && Arrays.equals(evidence, other.evidence);
    }
}
