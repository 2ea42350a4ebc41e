package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The episodes and the index over their texts. */
final class EpisodeTable {

    private static final String INSERT = """
            INSERT INTO episode (id, action, signature, error_line, error_class, finer_class, transient, severity, resolution,
              resolved_by, count, first_seen, last_seen, duration_ms, detail, reflection,
              held, runs, evidence)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING n
            """;

    private static final String UPDATE = """
            UPDATE episode SET archived = 0, error_line = ?, error_class = ?, finer_class = ?, transient = ?, severity = ?,
              resolution = coalesce(resolution, ?), resolved_by = coalesce(resolved_by, ?), count = count + ?,
              first_seen = nullif(min(coalesce(first_seen, last_seen), ?), max(last_seen, ?)), last_seen = max(last_seen, ?), duration_ms = ?, detail = ?,
              reflection = ?, held = held + ?, runs = runs + ?, evidence = ? WHERE n = ?
            """;

    /** Some rows, given as a JSON array. */
    static final String AMONG = "IN (SELECT value FROM json_each(?))";

    private static final String BY_NUMBER = EpisodeRow.SELECT + "WHERE e.id = ?";

    /** Each has a kilobyte or a few. */
    private static final int PAGE = 500;

    private final Statements sql;
    private final StringTable words;
    private final DictionaryCompressor packed;
    private final EpisodeRow rows;
    private final TextIndex texts;
    private final EpisodeReflections reflections;
    private final VectorTable vectors;
    private final ImageTable images;

    EpisodeTable(
            Statements sql, StringTable words, DictionaryCompressor packed, VectorTable vectors, ImageTable images) {
        this.sql = sql;
        this.words = words;
        this.packed = packed;
        this.vectors = vectors;
        this.images = images;
        this.rows = new EpisodeRow(words, packed);
        this.texts = new TextIndex(sql, rows);
        this.reflections = new EpisodeReflections(sql, packed, rows, texts);
    }

    /**
     * Adds an episode to an action's row, or counts it up.
     *
     * @return how many episodes there have been, if it is new; else 0
     */
    long put(Episode episode, long action) throws SQLException {
        long id = EpisodeNumber.number(episode.id());
        Optional<Stored> known = sql.first(
                "SELECT n, detail, archived, reflection, error_line FROM episode WHERE id = ?", Stored::of, id);
        byte[] evidence = packed.pack(episode.evidence());
        if (known.isPresent() && canRead(known.get())) {
            update(known.get(), episode, evidence);
            return 0;
        }
        if (known.isPresent()) {
            // What is left of it would be left out for ever; what fails now is known.
            delete(known.get().n);
        }
        return insert(id, episode, resolvedBy(episode), action, evidence);
    }

    /**
     * Adds an episode that is not there.
     *
     * @return its row, which says how many there have been
     */
    long insert(Episode episode, long action) throws SQLException {
        return insert(episode, resolvedBy(episode), action);
    }

    /** @param resolvedBy who says how it was fixed, or null */
    long insert(Episode episode, String resolvedBy, long action) throws SQLException {
        return insert(EpisodeNumber.number(episode.id()), episode, resolvedBy, action, packed.pack(episode.evidence()));
    }

    private boolean canRead(Stored known) throws SQLException {
        try {
            rows.unpack(known.detail);
            rows.reflection(known.reflection, known.errorLine, Confidence.UNTRIED);
            return true;
        } catch (IllegalStateException | UncheckedIOException damaged) {
            return false;
        }
    }

    /** Whether the id is that of another episode, of another action or signature: 40 bits are for people to type. */
    boolean taken(Episode episode) throws SQLException {
        return sql.number(
                        "SELECT count(*) FROM episode e JOIN action a ON a.n = e.action"
                                + " WHERE e.id = ? AND (e.signature IS NOT ? OR a.key <> ?)",
                        EpisodeNumber.number(episode.id()),
                        episode.signature(),
                        HexFormat.of().parseHex(episode.actionKey()))
                > 0;
    }

    TextIndex texts() {
        return texts;
    }

    EpisodeReflections reflections() {
        return reflections;
    }

    /** What the state of an action may share with this episode. */
    Optional<LastFailure> lastFailure(String id) throws SQLException {
        return id == null
                ? Optional.empty()
                : sql.first(
                        "SELECT signature, error_line, finer_class, evidence, detail FROM episode WHERE id = ?",
                        row -> new LastFailure(
                                Detail.action(packed.unpack(row.getBytes(5))),
                                row.getString(1),
                                row.getString(2),
                                words.text(row.getLong(3)),
                                packed.unpackText(row.getBytes(4))),
                        EpisodeNumber.number(id));
    }

    boolean resolve(Change.Resolved resolved) throws SQLException {
        if (resolved.resolution() == null) {
            return sql.change(
                            "UPDATE episode SET resolution = NULL, resolved_by = NULL WHERE id = ? AND resolved_by = ?",
                            EpisodeNumber.number(resolved.episodeId()),
                            resolved.source().name())
                    > 0;
        }
        String by = resolved.source().name();
        return sql.change(
                        "UPDATE episode SET resolution = ?, resolved_by = ? WHERE id = ?"
                                + " AND (? = 'TOLD' OR resolved_by IS NULL OR resolved_by <> 'TOLD')",
                        RedactedText.valueOf(resolved.resolution()),
                        by,
                        EpisodeNumber.number(resolved.episodeId()),
                        by)
                > 0;
    }

    boolean archive(Change.Archived change) throws SQLException {
        int archived = change.archived() ? 1 : 0;
        boolean changed = sql.change(
                        "UPDATE episode SET archived = ? WHERE id = ? AND archived <> ?",
                        archived,
                        EpisodeNumber.number(change.episodeId()),
                        archived)
                > 0;
        if (changed) {
            vectors.startOver();
        }
        return changed;
    }

    boolean known(String id) throws SQLException {
        return sql.number("SELECT count(*) FROM episode WHERE id = ?", EpisodeNumber.number(id)) > 0;
    }

    /** The next episodes by row, from the one behind a row on. */
    EpisodePage page(long afterRow) throws SQLException {
        List<Long> rowNumbers =
                sql.all("SELECT n FROM episode WHERE n > ? ORDER BY n LIMIT ?", row -> row.getLong(1), afterRow, PAGE);
        if (rowNumbers.isEmpty()) {
            return new EpisodePage(List.of(), afterRow);
        }
        long last = rowNumbers.get(rowNumbers.size() - 1);
        return new EpisodePage(
                sql.all(EpisodeRow.SELECT + "WHERE e.n BETWEEN ? AND ? ORDER BY e.n", rows::read, afterRow + 1, last),
                last);
    }

    /** The only episode whose id begins so. */
    Optional<Episode> byBeginning(String text) throws SQLException {
        Optional<Long> number = numberOf(text);
        return number.isEmpty() ? Optional.empty() : byNumber(number.get());
    }

    /** The number of the only episode whose id begins so, whether or not it can be read. */
    Optional<Long> numberOf(String text) throws SQLException {
        Optional<EpisodeNumber> range = EpisodeNumber.beginning(text);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        List<Long> found = sql.all(
                "SELECT id FROM episode WHERE id BETWEEN ? AND ? LIMIT 2",
                row -> row.getLong(1),
                range.get().from(),
                range.get().to());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @param ids numbers of episodes, as a JSON array */
    List<Episode> byNumbers(String ids) throws SQLException {
        return sql.all(EpisodeRow.SELECT + "WHERE e.id IN (SELECT value FROM json_each(?))", rows::read, ids);
    }

    Optional<Episode> byNumber(long id) throws SQLException {
        return sql.first(BY_NUMBER, rows::read, id);
    }

    /** @return how many episodes are gone */
    int forgetOf(long action) throws SQLException {
        List<Long> numbers = sql.all("SELECT n FROM episode WHERE action = ?", row -> row.getLong(1), action);
        for (long n : numbers) {
            delete(n);
        }
        return numbers.size();
    }

    /** @return how many episodes are gone */
    int forget(long id) throws SQLException {
        List<Long> numbers = sql.all("SELECT n FROM episode WHERE id = ?", row -> row.getLong(1), id);
        for (long n : numbers) {
            delete(n);
        }
        return numbers.size();
    }

    int forgetAll() throws SQLException {
        texts.removeAll();
        sql.change("DELETE FROM outbox");
        vectors.forgetAll();
        images.forgetAll();
        sql.change("DELETE FROM reflecting");
        sql.change("DELETE FROM used");
        sql.change("DELETE FROM word");
        sql.change("UPDATE phrases SET text = x''");
        return sql.change("DELETE FROM episode");
    }

    private long insert(long id, Episode episode, String resolvedBy, long action, byte[] evidence) throws SQLException {
        // By RETURNING, though SQLite makes a table for it: it also writes the text index out after each episode, which
        // is then merged in
        // time. Written once a transaction, ten thousand episodes took half a hundredth more than their ten megabytes.
        long n = sql.number(
                INSERT,
                id,
                action,
                episode.signature(),
                episode.errorLine(),
                words.number(episode.errorClass()),
                words.number(episode.finerClass()),
                episode.error().passing() ? 1 : 0,
                episode.severity(),
                episode.resolution(),
                resolvedBy,
                episode.count(),
                episode.firstSeenMillis() == episode.lastSeenMillis() ? null : episode.firstSeenMillis(),
                episode.lastSeenMillis(),
                episode.durationMillis(),
                rows.pack(rows.detail(episode)),
                rows.pack(episode.reflection(), episode.errorLine()),
                episode.confidence().held(),
                episode.confidence().runs(),
                evidence);
        texts.add(n, episode);
        return n;
    }

    private void update(Stored known, Episode episode, byte[] evidence) throws SQLException {
        Set<String> tags = new LinkedHashSet<>(rows.unpack(known.detail).list("tags"));
        tags.addAll(episode.tags());
        byte[] detail = rows.pack(rows.detail(episode).list("tags", List.copyOf(tags)));
        Reflection before = rows.reflection(known.reflection, known.errorLine, Confidence.UNTRIED);
        boolean reflected = EpisodeReflections.mayReplace(before, episode.reflection());
        Episode now = reflected ? episode : episode.with(before);
        sql.change(
                UPDATE,
                episode.errorLine(),
                words.number(episode.errorClass()),
                words.number(episode.finerClass()),
                episode.error().passing() ? 1 : 0,
                episode.severity(),
                episode.resolution(),
                resolvedBy(episode),
                episode.count(),
                episode.firstSeenMillis(),
                episode.lastSeenMillis(),
                episode.lastSeenMillis(),
                episode.durationMillis(),
                detail,
                rows.pack(now.reflection(), now.errorLine()),
                episode.confidence().held(),
                episode.confidence().runs(),
                evidence,
                known.n);
        if (known.archived) {
            vectors.startOver();
        }
        if (reflected || !Arrays.equals(detail, known.detail)) {
            texts.remove(known.n);
            texts.add(known.n, now);
        }
    }

    private static String resolvedBy(Episode episode) {
        return episode.resolution() == null ? null : Change.Source.OBSERVED.name();
    }

    private void delete(long n) throws SQLException {
        texts.remove(n);
        sql.change("DELETE FROM outbox WHERE episode = (SELECT id FROM episode WHERE n = ?)", n);
        vectors.forgetOf(n);
        images.forgetOf(n);
        sql.change("DELETE FROM reflecting WHERE n = ?", n);
        sql.change("DELETE FROM used WHERE n = ?", n);
        sql.change("DELETE FROM episode WHERE n = ?", n);
    }

    /**
     * Takes out many, with a statement a table and not one a row.
     *
     * @param rows of episodes, as a JSON array
     */
    void deleteAll(String rows) throws SQLException {
        texts.removeAll(rows);
        sql.change("DELETE FROM outbox WHERE episode IN (SELECT id FROM episode WHERE n " + AMONG + ")", rows);
        vectors.forgetAllOf(rows);
        images.forgetAllOf(rows);
        sql.change("DELETE FROM reflecting WHERE n " + AMONG, rows);
        sql.change("DELETE FROM used WHERE n " + AMONG, rows);
        sql.change("DELETE FROM episode WHERE n " + AMONG, rows);
    }

    /** @param ids numbers of episodes, as a JSON array */
    Set<Long> present(String ids) throws SQLException {
        return Set.copyOf(sql.all("SELECT id FROM episode WHERE id " + AMONG, row -> row.getLong(1), ids));
    }

    private record Stored(long n, byte[] detail, boolean archived, byte[] reflection, String errorLine) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(row.getLong(1), row.getBytes(2), row.getInt(3) != 0, row.getBytes(4), row.getString(5));
        }
    }
}
