package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.OutboxEntry;
import io.vritti.store.ParkedEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of episodes that the remote store still has to get. */
final class OutboxTable {

    private final Statements sql;
    private final EpisodeTable episodes;

    OutboxTable(Statements sql, EpisodeTable episodes) {
        this.sql = sql;
        this.episodes = episodes;
    }

    void add(String episodeId, long nowMillis) throws SQLException {
        sql.change(
                "INSERT OR REPLACE INTO outbox (episode, created_at) VALUES (?, ?)",
                EpisodeNumber.number(episodeId),
                nowMillis);
    }

    List<OutboxEntry> oldest(long afterId, int limit) throws SQLException {
        List<long[]> rows = sql.all(
                "SELECT id, episode, created_at FROM outbox WHERE id > ? AND parked = 0 ORDER BY id LIMIT ?",
                row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                afterId,
                limit);
        List<OutboxEntry> entries = new ArrayList<>();
        for (long[] row : rows) {
            Optional<Episode> episode = episodes.byNumber(row[1]);
            episode.ifPresent(found -> entries.add(new OutboxEntry(row[0], found, row[2])));
        }
        return entries;
    }

    void remove(long id) throws SQLException {
        sql.change("DELETE FROM outbox WHERE id = ?", id);
    }

    void refused(long id, String error, int mostTries) throws SQLException {
        sql.change(
                "UPDATE outbox SET tries = tries + 1, error = ?, parked = tries + 1 >= ? WHERE id = ?",
                error,
                mostTries,
                id);
    }

    List<ParkedEntry> parked(int limit) throws SQLException {
        return sql.all(
                "SELECT episode, error, tries FROM outbox WHERE parked ORDER BY id LIMIT ?",
                row -> new ParkedEntry(EpisodeNumber.text(row.getLong(1)), row.getString(2), row.getInt(3)),
                limit);
    }
}
