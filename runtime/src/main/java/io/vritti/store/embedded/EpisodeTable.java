package io.vritti.store.embedded;

import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
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

    private static final String BY_RANGE = EpisodeRow.SELECT + "WHERE e.id BETWEEN ? AND ? LIMIT 2";

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
        if (known.isPresent()) {
            update(known.get(), episode, evidence);
            return 0;
        }
        return insert(id, episode, action, evidence);
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

    /** The only episode whose id begins so. */
    Optional<Episode> byBeginning(String text) throws SQLException {
        Optional<EpisodeNumber> range = EpisodeNumber.beginning(text);
        if (range.isEmpty()) {
            return Optional.empty();
        }
        List<Episode> found =
                sql.all(BY_RANGE, rows::read, range.get().from(), range.get().to());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<Episode> byNumber(long id) throws SQLException {
        return sql.first(BY_RANGE, rows::read, id, id);
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
        sql.change("DELETE FROM word");
        sql.change("UPDATE phrases SET text = x''");
        return sql.change("DELETE FROM episode");
    }

    private long insert(long id, Episode episode, long action, byte[] evidence) throws SQLException {
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
                resolvedBy(episode),
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
        sql.change("DELETE FROM episode WHERE n = ?", n);
    }

    private record Stored(long n, byte[] detail, boolean archived, byte[] reflection, String errorLine) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(row.getLong(1), row.getBytes(2), row.getInt(3) != 0, row.getBytes(4), row.getString(5));
        }
    }
}
