package io.vritti.store.embedded;

import io.vritti.embed.ModelVector;
import io.vritti.embed.SevenBits;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.ImageStore.UnsentImage;
import io.vritti.store.VectorStore.Neighbour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of picture vectors. People attach them by hand, so there are few, and every one is compared. */
final class ImageTable {

    private final Statements sql;
    private final StringTable words;

    ImageTable(Statements sql, StringTable words) {
        this.sql = sql;
        this.words = words;
    }

    /** @return false if the episode is not known */
    boolean put(String space, String episodeId, EpisodeImage image) throws SQLException {
        Optional<Long> episode =
                sql.first("SELECT n FROM episode WHERE id = ?", row -> row.getLong(1), EpisodeNumber.number(episodeId));
        if (episode.isEmpty()) {
            return false;
        }
        byte[] hash = HexFormat.of().parseHex(image.hash());
        sql.change("DELETE FROM image WHERE episode = ? AND hash = ?", episode.get(), hash);
        sql.change(
                "INSERT INTO image (episode, hash, name, width, height, model, space, packed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                episode.get(),
                hash,
                image.name(),
                image.width(),
                image.height(),
                words.number(image.vector().model()),
                words.number(space),
                SevenBits.of(image.vector().values()));
        return true;
    }

    List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo) throws SQLException {
        Map<String, Double> similarities = new HashMap<>();
        sql.all(
                "SELECT e.id, i.packed FROM image i JOIN episode e ON e.n = i.episode"
                        + " WHERE i.model = (SELECT n FROM word WHERE text = ?)"
                        + " AND i.space = (SELECT n FROM word WHERE text = ?) AND (? OR NOT e.archived)",
                row -> similarities.merge(
                        EpisodeNumber.text(row.getLong(1)),
                        SevenBits.cosine(query.values(), row.getBytes(2)),
                        Math::max),
                query.model(),
                space,
                archivedToo ? 1 : 0);
        return similarities.entrySet().stream()
                .map(entry -> new Neighbour(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Neighbour::similarity)
                        .reversed()
                        .thenComparing(Neighbour::episodeId))
                .toList();
    }

    List<EpisodeImage> of(String episodeId) throws SQLException {
        return sql.all(
                "SELECT i.*, w.text AS model_name FROM image i JOIN word w ON w.n = i.model"
                        + " WHERE i.episode = (SELECT n FROM episode WHERE id = ?) ORDER BY i.n",
                ImageTable::read,
                EpisodeNumber.number(episodeId));
    }

    List<UnsentImage> unsent(String space, int limit) throws SQLException {
        return sql.all(
                "SELECT i.*, w.text AS model_name, e.id AS episode_id FROM image i JOIN word w ON w.n = i.model"
                        + " JOIN episode e ON e.n = i.episode"
                        + " WHERE NOT i.sent AND i.space = (SELECT n FROM word WHERE text = ?) ORDER BY i.n LIMIT ?",
                row -> new UnsentImage(
                        row.getLong("n"), EpisodeNumber.text(row.getLong("episode_id")), ImageTable.read(row)),
                space,
                limit);
    }

    void sent(long id) throws SQLException {
        sql.change("UPDATE image SET sent = 1 WHERE n = ?", id);
    }

    void forgetOf(long episode) throws SQLException {
        sql.change("DELETE FROM image WHERE episode = ?", episode);
    }

    /** @param rows as a JSON array */
    void forgetAllOf(String rows) throws SQLException {
        sql.change("DELETE FROM image WHERE episode " + EpisodeTable.AMONG, rows);
    }

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM image");
    }

    private static EpisodeImage read(ResultSet row) throws SQLException {
        return new EpisodeImage(
                row.getString("name"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getInt("width"),
                row.getInt("height"),
                new ModelVector(row.getString("model_name"), SevenBits.unpacked(row.getBytes("packed"))));
    }
}
