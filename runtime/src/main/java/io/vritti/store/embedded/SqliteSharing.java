package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.Sharing;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the home keeps in step with a shared store, in the database. */
final class SqliteSharing implements Sharing {

    private static final String SEND_ALL = """
            INSERT INTO outbox (episode, created_at)
              SELECT id, ? FROM episode WHERE id NOT IN (SELECT episode FROM outbox) ORDER BY last_seen
            """;

    private static final String SENT = """
            SELECT id, max(last_seen) FROM episode WHERE id NOT IN (SELECT episode FROM outbox)
              GROUP BY action ORDER BY 2 DESC LIMIT ?
            """;

    private final CurrentDatabase current;

    SqliteSharing(CurrentDatabase current) {
        this.current = current;
    }

    @Override
    public int sendAll() {
        return current.write(tables -> {
            tables.sql().change("UPDATE image SET sent = 0");
            return tables.sql().change(SEND_ALL, System.currentTimeMillis());
        });
    }

    @Override
    public List<Episode> sent(int limit) {
        return current.read(tables -> {
            List<Episode> episodes = new ArrayList<>();
            for (long id : tables.sql().all(SENT, row -> row.getLong(1), limit)) {
                Optional<Episode> episode = tables.episodes().byNumber(id);
                episode.ifPresent(episodes::add);
            }
            return episodes;
        });
    }

    @Override
    public List<Withdrawal> withdrawals(int limit) {
        return current.read(tables -> tables.sql()
                .all(
                        "SELECT id, key, signature FROM withdrawal ORDER BY id LIMIT ?",
                        row -> new Withdrawal(
                                row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)), row.getString(3)),
                        limit));
    }

    @Override
    public void withdrawn(List<Long> ids) {
        done("DELETE FROM withdrawal WHERE id = ?", ids);
    }

    @Override
    public List<Mark> marks(int limit) {
        return current.read(tables -> tables.sql()
                .all(
                        "SELECT id, key, signature, last_seen, archived FROM marking ORDER BY id LIMIT ?",
                        row -> new Mark(
                                row.getLong(1),
                                HexFormat.of().formatHex(row.getBytes(2)),
                                row.getString(3),
                                row.getLong(4),
                                row.getInt(5) != 0),
                        limit));
    }

    @Override
    public void marked(List<Long> ids) {
        done("DELETE FROM marking WHERE id = ?", ids);
    }

    private void done(String delete, List<Long> ids) {
        current.write(tables -> {
            for (long id : ids) {
                tables.sql().change(delete, id);
            }
            return null;
        });
    }
}
