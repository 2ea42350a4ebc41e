package io.vritti.store.embedded;

import io.vritti.embed.SevenBits;
import io.vritti.episode.Episode;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How it stands with the reflections on episodes. */
final class ReflectionTable {

    private static final String UNMET = """
            SELECT id FROM episode WHERE n IN (
              SELECT n FROM episode WHERE reflection IS NULL AND n NOT IN (SELECT n FROM reflecting)
              UNION
              SELECT n FROM episode WHERE count > 1 AND n NOT IN (SELECT n FROM reflecting WHERE state <> 'MET'))
            AND NOT archived AND resolved_by IS NOT 'TOLD' ORDER BY n LIMIT ?
            """;

    private static final String UNREFLECTED = "SELECT id FROM episode WHERE reflection IS NULL AND NOT archived AND n >"
            + " coalesce((SELECT n FROM episode WHERE id = ?), 0) ORDER BY n LIMIT ?";

    private static final String ROW =
            "SELECT e.id, r.state, r.several, r.due_at, r.tries, r.note FROM reflecting r JOIN episode e ON e.n = r.n ";

    private static final String DUE = ROW + """
            WHERE r.state = 'WAITING' AND r.due_at <= ? AND NOT e.archived AND e.resolved_by IS NOT 'TOLD'
            ORDER BY e.resolution IS NOT NULL, e.severity, e.count DESC, e.n LIMIT ?
            """;

    private static final String STANDS = """
            INSERT INTO reflecting (n, state, note) SELECT n, ?, ? FROM episode WHERE id = ?
            ON CONFLICT (n) DO UPDATE SET state = excluded.state, note = excluded.note
            """;

    private static final String AWAIT = """
            INSERT INTO reflecting (n, state, several, due_at) SELECT n, 'WAITING', ?, ? FROM episode WHERE id = ?
            ON CONFLICT (n) DO UPDATE SET state = 'WAITING', several = excluded.several, due_at = excluded.due_at, tries = 0
            """;

    /** A model was asked about them, or will be; what was taken over from another is none of these. */
    private static final String ASKED = "FROM reflecting WHERE state IN ('WAITING', 'ANSWERED', 'NOTHING', 'GIVEN_UP')";

    private static final String SAME_SIGNATURE = ROW + """
            JOIN episode own ON own.id = ?
            WHERE r.state IN ('ANSWERED', 'NOTHING') AND e.n <> own.n AND e.signature = own.signature
              AND e.finer_class IS own.finer_class AND NOT e.archived ORDER BY r.state, e.last_seen DESC LIMIT 1
            """;

    private static final String OWN_VECTOR =
            "SELECT v.model, v.packed FROM vector v JOIN episode e ON e.n = v.n WHERE e.id = ? AND v.space ="
                    + " (SELECT n FROM word WHERE text = ?)";

    private static final String ANSWERED_VECTORS = """
            SELECT e.id, v.packed FROM reflecting r JOIN episode e ON e.n = r.n JOIN vector v ON v.n = r.n
            JOIN episode own ON own.id = ?
            WHERE r.state = 'ANSWERED' AND e.n <> own.n AND e.finer_class IS own.finer_class AND NOT e.archived
              AND v.model = ? AND v.space = (SELECT n FROM word WHERE text = ?)
            """;

    private final Statements sql;
    private final EpisodeTable episodes;

    ReflectionTable(Statements sql, EpisodeTable episodes) {
        this.sql = sql;
        this.episodes = episodes;
    }

    List<Episode> unmet(int limit) throws SQLException {
        return read(sql.all(UNMET, row -> row.getLong(1), limit));
    }

    List<Episode> unreflected(String afterId, int limit) throws SQLException {
        return read(sql.all(
                UNREFLECTED, row -> row.getLong(1), afterId == null ? -1 : EpisodeNumber.number(afterId), limit));
    }

    void stands(String episodeId, ReflectionState state, String note) throws SQLException {
        sql.change(STANDS, state.name(), note, EpisodeNumber.number(episodeId));
    }

    void await(String episodeId, boolean several, long dueMillis) throws SQLException {
        sql.change(AWAIT, several ? 1 : 0, dueMillis, EpisodeNumber.number(episodeId));
    }

    void postpone(String episodeId, long dueMillis, String note) throws SQLException {
        sql.change(
                "UPDATE reflecting SET state = 'WAITING', due_at = ?, note = ? WHERE n = (SELECT n FROM episode WHERE id = ?)",
                dueMillis,
                note,
                EpisodeNumber.number(episodeId));
    }

    List<PendingReflection> due(long nowMillis, int limit) throws SQLException {
        return whole(sql.all(DUE, Row::of, nowMillis, limit));
    }

    Optional<Long> nextDueMillis() throws SQLException {
        return sql.first(
                "SELECT r.due_at FROM reflecting r JOIN episode e ON e.n = r.n WHERE r.state = 'WAITING'"
                        + " AND NOT e.archived AND e.resolved_by IS NOT 'TOLD' ORDER BY r.due_at LIMIT 1",
                row -> row.getLong(1));
    }

    List<PendingReflection> givenUp(int limit) throws SQLException {
        return whole(sql.all(ROW + "WHERE r.state = 'GIVEN_UP' ORDER BY r.n LIMIT ?", Row::of, limit));
    }

    Optional<PendingReflection> of(String episodeId) throws SQLException {
        return whole(sql.all(ROW + "WHERE e.id = ?", Row::of, EpisodeNumber.number(episodeId))).stream()
                .findFirst();
    }

    long count(ReflectionState state) throws SQLException {
        return sql.number("SELECT count(*) FROM reflecting WHERE state = ?", state.name());
    }

    long asked() throws SQLException {
        return sql.number("SELECT count(*) " + ASKED);
    }

    long severalAsked() throws SQLException {
        return sql.number("SELECT count(*) " + ASKED + " AND several");
    }

    Optional<PendingReflection> alike(String episodeId, String space, double leastSimilarity) throws SQLException {
        long own = EpisodeNumber.number(episodeId);
        Optional<PendingReflection> same =
                whole(sql.all(SAME_SIGNATURE, Row::of, own)).stream().findFirst();
        return same.isPresent() ? same : alikeInMeaning(own, space, leastSimilarity);
    }

    void tried(String episodeId) throws SQLException {
        sql.change(
                "UPDATE reflecting SET tries = tries + 1 WHERE n = (SELECT n FROM episode WHERE id = ?)",
                EpisodeNumber.number(episodeId));
    }

    private List<Episode> read(List<Long> ids) throws SQLException {
        List<Episode> read = new ArrayList<>();
        for (long id : ids) {
            episodes.byNumber(id).ifPresent(read::add);
        }
        return read;
    }

    private Optional<PendingReflection> alikeInMeaning(long own, String space, double least) throws SQLException {
        Optional<OwnVector> vector = sql.first(
                OWN_VECTOR, row -> new OwnVector(row.getInt(1), SevenBits.unpacked(row.getBytes(2))), own, space);
        if (vector.isEmpty()) {
            return Optional.empty();
        }
        Nearest nearest = new Nearest(least);
        sql.all(
                ANSWERED_VECTORS,
                row -> nearest.of(row.getLong(1), SevenBits.cosine(vector.get().values, row.getBytes(2))),
                own,
                vector.get().model,
                space);
        return nearest.episode < 0 ? Optional.empty() : of(EpisodeNumber.text(nearest.episode));
    }

    private List<PendingReflection> whole(List<Row> rows) throws SQLException {
        List<PendingReflection> whole = new ArrayList<>();
        for (Row row : rows) {
            Optional<Episode> episode = episodes.byNumber(row.episode);
            if (episode.isPresent()) {
                whole.add(new PendingReflection(
                        episode.get(), row.state, row.several, row.dueMillis, row.tries, row.note));
            }
        }
        return whole;
    }

    private record OwnVector(int model, float[] values) {}

    /** The nearest of those at least so near. */
    private static final class Nearest {

        private double similarity;
        private long episode = -1;

        Nearest(double least) {
            similarity = least;
        }

        Void of(long candidate, double nearness) {
            if (nearness >= similarity) {
                similarity = nearness;
                episode = candidate;
            }
            return null;
        }
    }

    private record Row(long episode, ReflectionState state, boolean several, long dueMillis, int tries, String note) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    ReflectionState.valueOf(row.getString(2)),
                    row.getInt(3) != 0,
                    row.getLong(4),
                    row.getInt(5),
                    row.getString(6));
        }
    }
}
