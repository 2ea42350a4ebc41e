package io.vritti.store.embedded;

import io.vritti.embed.SevenBits;
import io.vritti.store.VectorStore.EpisodeVector;
import io.vritti.store.VectorStore.Neighbour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The vectors of episodes. */
final class VectorTable {

    private static final String OF_EPISODES =
            "SELECT e.id, v.packed FROM episode e JOIN vector v ON v.n = e.n WHERE v.model = ? AND v.space = ? ";

    private final Statements sql;
    private final StringTable words;

    VectorTable(Statements sql, StringTable words) {
        this.sql = sql;
        this.words = words;
    }

    /** Which memory this is: another number after all was forgotten, or the database replaced. */
    long memory() throws SQLException {
        return sql.number("SELECT id FROM vectors");
    }

    /** Who follows asks for higher numbers only; after any other change it has to start over. */
    void put(String space, EpisodeVector vector) throws SQLException {
        long episode = EpisodeNumber.number(vector.episodeId());
        Optional<Long> n = sql.first("SELECT n FROM episode WHERE id = ?", row -> row.getLong(1), episode);
        if (n.isEmpty()) {
            return;
        }
        boolean next = n.get() > last();
        sql.change(
                "INSERT OR REPLACE INTO vector (n, model, space, packed) VALUES (?, ?, ?, ?)",
                n.get(),
                words.number(vector.vector().model()),
                words.number(space),
                SevenBits.of(vector.vector().values()));
        if (!next) {
            startOver();
        }
    }

    /** Adds what was written since, but for what was put away: that is compared one by one where it is asked for. */
    void addSince(QuantizedVectorIndex index, int limit) throws SQLException {
        sql.all(
                "SELECT n, model, space, packed FROM vector WHERE n > ?"
                        + " AND n NOT IN (SELECT n FROM episode WHERE archived) ORDER BY n LIMIT ?",
                row -> {
                    index.add(
                            new QuantizedVectorIndex.Part(row.getInt(2), row.getInt(3)),
                            row.getInt(1),
                            row.getBytes(4));
                    return null;
                },
                index.lastRow(),
                limit);
    }

    /** The part of a model and space; empty if there is no vector of it. */
    Optional<QuantizedVectorIndex.Part> part(String model, String space) throws SQLException {
        Optional<Integer> modelWord = word(model);
        Optional<Integer> spaceWord = word(space);
        return modelWord.isEmpty() || spaceWord.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuantizedVectorIndex.Part(modelWord.get(), spaceWord.get()));
    }

    /** Empty for a row that is gone. */
    Optional<Found> vector(int row) throws SQLException {
        return sql.first(
                "SELECT e.id, v.packed FROM vector v JOIN episode e ON e.n = v.n WHERE v.n = ?", Found::of, row);
    }

    /** All that was put away. */
    List<Neighbour> archived(QuantizedVectorIndex.Part part, float[] query) throws SQLException {
        return sql.all(
                OF_EPISODES + "AND e.archived", row -> Found.of(row).neighbour(query), part.model(), part.space());
    }

    /** Empty for an episode without a vector of that part. */
    Optional<Neighbour> similarity(QuantizedVectorIndex.Part part, String episodeId, float[] query)
            throws SQLException {
        return sql.first(
                OF_EPISODES + "AND e.id = ?",
                row -> Found.of(row).neighbour(query),
                part.model(),
                part.space(),
                EpisodeNumber.number(episodeId));
    }

    /** Vectors are made in the order of episodes; one that could not be made is not tried again. */
    List<Long> withoutVector(int limit) throws SQLException {
        return sql.all("SELECT id FROM episode WHERE n > ? ORDER BY n LIMIT ?", row -> row.getLong(1), last(), limit);
    }

    long waiting() throws SQLException {
        return sql.number("SELECT count(*) FROM episode WHERE n > ?", last());
    }

    void shown(long episodeId) throws SQLException {
        sql.change(
                "INSERT INTO shown (n, times) SELECT n, 1 FROM episode WHERE id = ?"
                        + " ON CONFLICT (n) DO UPDATE SET times = times + 1",
                episodeId);
    }

    long timesShown(long episodeId) throws SQLException {
        return sql.number("SELECT times FROM shown WHERE n = (SELECT n FROM episode WHERE id = ?)", episodeId);
    }

    void forgetOf(long episode) throws SQLException {
        sql.change("DELETE FROM shown WHERE n = ?", episode);
        if (sql.change("DELETE FROM vector WHERE n = ?", episode) > 0) {
            startOver();
        }
    }

    /** @param rows as a JSON array */
    void forgetAllOf(String rows) throws SQLException {
        sql.change("DELETE FROM shown WHERE n " + EpisodeTable.AMONG, rows);
        if (sql.change("DELETE FROM vector WHERE n " + EpisodeTable.AMONG, rows) > 0) {
            startOver();
        }
    }

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM vector");
        sql.change("DELETE FROM shown");
        startOver();
    }

    private long last() throws SQLException {
        return sql.number("SELECT max(n) FROM vector");
    }

    /** What is in the index by now is no longer what should be. */
    void startOver() throws SQLException {
        sql.change("UPDATE vectors SET id = random()");
    }

    private Optional<Integer> word(String text) throws SQLException {
        return sql.first("SELECT n FROM word WHERE text = ?", row -> row.getInt(1), text);
    }

    /**
     * A row.
     *
     * @param episode number of the episode's id
     */
    record Found(long episode, byte[] packed) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), row.getBytes(2));
        }

        Neighbour neighbour(float[] query) {
            return new Neighbour(EpisodeNumber.text(episode), SevenBits.cosine(query, packed));
        }
    }
}
