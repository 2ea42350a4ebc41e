package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import java.sql.SQLException;
import java.util.Optional;

/** The tables of one connection. */
record Tables(
        Statements sql,
        Packed packed,
        ActionTable actions,
        EpisodeTable episodes,
        AllowanceTable allowances,
        OutboxTable outbox) {

    static Tables on(Statements sql) {
        Packed packed = new Packed();
        EpisodeTable episodes = new EpisodeTable(sql, packed);
        return new Tables(
                sql,
                packed,
                new ActionTable(sql, packed),
                episodes,
                new AllowanceTable(sql),
                new OutboxTable(sql, episodes));
    }

    void failed(Change.Failed failed) throws SQLException {
        Episode episode = failed.episode();
        if (episodes.taken(episode)) {
            forgetEpisode(EpisodeId.number(episode.id()));
        }
        Optional<LastFailure> known = episode.id().equals(failed.state().episodeId())
                ? Optional.of(LastFailure.of(episode, packed))
                : episodes.lastFailure(failed.state().episodeId());
        episodes.put(episode, actions.put(failed.state(), known, 1));
    }

    /** @return how many episodes are gone */
    int forgetEpisode(long id) throws SQLException {
        actions.clearFailure(id);
        return episodes.forget(id);
    }

    void stateChanged(ActionState state) throws SQLException {
        actions.put(state, episodes.lastFailure(state.episodeId()), 0);
    }

    void close() throws SQLException {
        packed.close();
        sql.close();
    }
}
