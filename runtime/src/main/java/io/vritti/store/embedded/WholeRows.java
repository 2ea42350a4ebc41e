package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.ReflectionState;
import io.vritti.store.WholeEpisode;
import io.vritti.store.WholeEpisode.KeptVector;
import io.vritti.store.WholeEpisode.Pending;
import io.vritti.store.WholeEpisode.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that several tables keep of an episode. */
final class WholeRows {

    private static final String BESIDE = """
            SELECT e.id, e.n, e.action, e.resolved_by, coalesce(s.times, 0) AS times, v.packed, m.text AS model, p.text AS space,
              r.state, r.several, r.due_at, r.tries, r.note
            FROM episode e LEFT JOIN shown s ON s.n = e.n LEFT JOIN reflecting r ON r.n = e.n
              LEFT JOIN vector v ON v.n = e.n LEFT JOIN word m ON m.n = v.model LEFT JOIN word p ON p.n = v.space
            WHERE e.id IN (SELECT value FROM json_each(?))
            """;

    private static final String PICTURES = """
            SELECT i.*, e.id, m.text AS model_name, p.text AS space_name FROM episode e JOIN image i ON i.episode = e.n
              LEFT JOIN word m ON m.n = i.model LEFT JOIN word p ON p.n = i.space
              WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY i.n
            """;

    /** SHA-256. */
    private static final int HASH_BYTES = 32;

    private final Tables tables;
    private final Statements sql;

    WholeRows(Tables tables) {
        this.tables = tables;
        this.sql = tables.sql();
    }

    /**
     * Where an episode is, and what is kept of it in small.
     *
     * @param number of its id
     * @param n its row
     * @param action row of its action
     */
    private record Beside(
            long number,
            long n,
            long action,
            Change.Source resolvedBy,
            long timesShown,
            KeptVector vector,
            Pending pending) {

        static Beside of(ResultSet row) throws SQLException {
            String by = row.getString("resolved_by");
            return new Beside(
                    row.getLong("id"),
                    row.getLong("n"),
                    row.getLong("action"),
                    by == null ? null : Change.Source.valueOf(by),
                    row.getLong("times"),
                    WholeRows.vector(row, "space", "model"),
                    pending(row));
        }

        Placed placed(Episode episode, ActionState state, List<Picture> pictures) {
            return new Placed(
                    new WholeEpisode(episode, resolvedBy, state, vector, pictures, timesShown, pending), n, action);
        }

        private static Pending pending(ResultSet row) throws SQLException {
            String state = row.getString("state");
            return state == null
                    ? null
                    : new Pending(
                            ReflectionState.valueOf(state),
                            row.getInt("several") != 0,
                            row.getLong("due_at"),
                            row.getInt("tries"),
                            row.getString("note"));
        }
    }

    /** A part of an episode, by its row. */
    record Placed(WholeEpisode whole, long n, long action) {}

    Optional<Placed> read(String id) throws SQLException {
        return read(List.of(id)).stream().findFirst();
    }

    /**
     * Those that are there and can be read with all that is kept of them, in this order: a few statements for all of them, because one a
     * row costs ten times as much.
     */
    List<Placed> read(List<String> ids) throws SQLException {
        String numbers = EpisodeNumber.list(ids);
        Map<String, Episode> episodes = by(Episode::id, tables.episodes().byNumbers(numbers));
        Map<Long, Beside> besides = by(Beside::number, sql.all(BESIDE, Beside::of, numbers));
        Map<String, ActionState> states =
                by(ActionState::actionKey, tables.actions().ofEpisodes(numbers, episodes));
        Map<Long, List<Picture>> pictures = new HashMap<>();
        Map<Long, Integer> rows = new HashMap<>();
        sql.all(
                PICTURES,
                row -> {
                    long of = row.getLong("episode");
                    rows.merge(of, 1, Integer::sum);
                    return pictures.computeIfAbsent(of, n -> new ArrayList<>()).add(picture(row));
                },
                numbers);
        List<Placed> found = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Episode episode = episodes.get(id);
            Beside beside = besides.get(EpisodeNumber.number(id));
            ActionState state = episode == null ? null : states.get(episode.actionKey());
            // Outside a transaction another JVM may forget it between two statements.
            if (beside != null && state != null) {
                List<Picture> its = pictures.getOrDefault(beside.n, List.of());
                // Who takes it out would lose a picture that nobody could write down.
                if (its.size() == rows.getOrDefault(beside.n, 0)) {
                    found.add(beside.placed(episode, state, its));
                }
            }
        }
        return found;
    }

    /** Whether an episode is there and can be read, but not all that is kept of it. */
    boolean inParts(String id) throws SQLException {
        return read(id).isEmpty()
                && tables.episodes().byNumber(EpisodeNumber.number(id)).isPresent();
    }

    private static <K, V> Map<K, V> by(Function<V, K> key, List<V> values) {
        Map<K, V> map = new HashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    /** Of an episode that is not there, to the row of its action. */
    void write(WholeEpisode whole, long action) throws SQLException {
        boolean withVector = whole.vector() != null && noneWaits();
        long n = tables.episodes()
                .insert(
                        whole.episode(),
                        whole.resolvedBy() == null ? null : whole.resolvedBy().name(),
                        action);
        if (withVector) {
            // Vectors are made in the order of rows: behind one that has none yet, this one is made again in its turn.
            put("INSERT INTO vector (n, model, space, packed) VALUES (?, ?, ?, ?)", n, whole.vector());
        }
        for (Picture picture : whole.pictures()) {
            put(picture, n);
        }
        if (whole.timesShown() > 0) {
            sql.change("INSERT INTO shown (n, times) VALUES (?, ?)", n, whole.timesShown());
        }
        if (whole.pending() != null) {
            put(whole.pending(), n);
        }
        // Who brings it back uses it: retention would else put it away again at once.
        tables.uses().usedRow(n, System.currentTimeMillis());
    }

    private boolean noneWaits() throws SQLException {
        long behind = sql.number("SELECT max(n) FROM vector");
        return sql.number("SELECT EXISTS (SELECT 1 FROM episode WHERE n > ?)", behind) == 0;
    }

    private void put(String insert, long n, KeptVector vector) throws SQLException {
        sql.change(
                insert,
                n,
                tables.words().number(vector.model()),
                tables.words().number(vector.space()),
                Base64.getDecoder().decode(vector.packed()));
    }

    private void put(Picture picture, long n) throws SQLException {
        sql.change(
                "INSERT INTO image (episode, hash, name, width, height, model, space, packed) VALUES (?,?,?,?,?,?,?,?)",
                n,
                HexFormat.of().parseHex(picture.hash()),
                picture.name(),
                picture.width(),
                picture.height(),
                tables.words().number(picture.vector().model()),
                tables.words().number(picture.vector().space()),
                Base64.getDecoder().decode(picture.vector().packed()));
    }

    private void put(Pending pending, long n) throws SQLException {
        sql.change(
                "INSERT INTO reflecting (n, state, several, due_at, tries, note) VALUES (?,?,?,?,?,?)",
                n,
                pending.state().name(),
                pending.several() ? 1 : 0,
                pending.dueMillis(),
                pending.tries(),
                pending.note());
    }

    /** @throws IllegalStateException if it could not be put back from what can be read of it */
    private static Picture picture(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        KeptVector vector = vector(row, "space_name", "model_name");
        if (hash == null || hash.length != HASH_BYTES || vector == null) {
            throw new IllegalStateException(EpisodeNumber.text(row.getLong("id")) + " (a picture of it)");
        }
        return new Picture(
                row.getString("name"),
                HexFormat.of().formatHex(hash),
                row.getInt("width"),
                row.getInt("height"),
                vector);
    }

    /** Null if there is none, or nothing says whose it is: then it is made again. */
    private static KeptVector vector(ResultSet row, String space, String model) throws SQLException {
        byte[] packed = row.getBytes("packed");
        String spaceName = row.getString(space);
        String modelName = row.getString(model);
        return packed == null || spaceName == null || modelName == null
                ? null
                : new KeptVector(spaceName, modelName, Base64.getEncoder().encodeToString(packed));
    }
}
