package io.vritti.store.embedded;

import io.vritti.episode.Episode;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.Revised;
import io.vritti.store.VetoHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of every action, and what was forgotten, by revision. */
final class ActionTable {

    private static final String PUT = """
            INSERT INTO action (key, revision, family, kind, action, episode, session, last_failed, failures, equal_failures,
              first_failure_at, last_failure_at, as_episode, signature, error_line, finer_class, limit_ms, kills, duration_ms,
              vetoes, vetoes_before_probe, last_veto_at, flaky_until, evidence, changed_by, changed_at,
              shared_key)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, family = excluded.family, kind = excluded.kind,
              action = excluded.action, episode = excluded.episode, session = excluded.session,
              last_failed = excluded.last_failed, failures = max(excluded.failures, failures + ?),
              equal_failures = excluded.equal_failures,
              first_failure_at = nullif(
                iif(last_failure_at = 0, coalesce(excluded.first_failure_at, excluded.last_failure_at),
                  min(coalesce(first_failure_at, last_failure_at),
                    coalesce(excluded.first_failure_at, excluded.last_failure_at))),
                excluded.last_failure_at),
              last_failure_at = excluded.last_failure_at, as_episode = excluded.as_episode,
              signature = excluded.signature, error_line = excluded.error_line, finer_class = excluded.finer_class,
              limit_ms = excluded.limit_ms, kills = excluded.kills, duration_ms = excluded.duration_ms,
              vetoes = excluded.vetoes, vetoes_before_probe = excluded.vetoes_before_probe,
              last_veto_at = excluded.last_veto_at, flaky_until = max(flaky_until, excluded.flaky_until),
              evidence = excluded.evidence, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
              shared_key = coalesce(excluded.shared_key, shared_key)
              WHERE excluded.changed_by IS changed_by
                OR coalesce(excluded.changed_at, excluded.last_failure_at) >= coalesce(changed_at, last_failure_at)
            """;

    private static final String COUNT_ONLY = "UPDATE action SET revision = ?, failures = failures + ? WHERE key = ?";

    private static final String SELECT = """
            SELECT iif(a.as_episode, e.signature, a.signature), iif(a.as_episode, e.error_line, a.error_line),
              iif(a.as_episode, e.finer_class, a.finer_class), iif(a.as_episode, e.evidence, a.evidence),
              iif(a.as_episode, e.detail, NULL), a.*
            FROM action a LEFT JOIN episode e ON e.id = a.episode
            """;

    private static final String BY_KEY = SELECT + "WHERE a.key = ?";

    private static final String OF_EPISODES =
            SELECT + "WHERE a.n IN (SELECT action FROM episode WHERE id IN (SELECT value FROM json_each(?)))";

    private static final String CHANGED =
            SELECT + "WHERE a.revision > ? AND a.revision <= ? ORDER BY a.revision DESC LIMIT ?";

    private static final String CLEAR = """
            UPDATE action SET revision = ?, last_failed = 0, episode = NULL, as_episode = 0, signature = NULL,
              error_line = NULL, finer_class = NULL, evidence = NULL WHERE n = ?
            """;

    private static final String WITHOUT_EPISODE = """
            WHERE n IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM episode e WHERE e.action = action.n)
            """;

    private static final String PUT_AWAY =
            "INSERT INTO forgotten (revision, key, put_away) SELECT ? + row_number() OVER (), key, 1 FROM action "
                    + WITHOUT_EPISODE;

    /** As the author of a change: nobody has seen the action pass, but its last failure was put away. */
    private static final String ARCHIVE = "archive";

    private static final String STANDING =
            "SELECT n, changed_by, last_failed, coalesce(changed_at, last_failure_at), last_failure_at FROM action WHERE key = ?";

    private static final String ADD_EARLIER = """
            UPDATE action SET failures = failures + ?, first_failure_at = ?
              WHERE key = ? AND coalesce(first_failure_at, last_failure_at) > ?
            """;

    private final Statements sql;
    private final StringTable words;
    private final DictionaryCompressor packed;
    private final Revision revision;

    ActionTable(Statements sql, StringTable words, DictionaryCompressor packed) {
        this.sql = sql;
        this.words = words;
        this.packed = packed;
        this.revision = new Revision(sql);
    }

    Revision revision() {
        return revision;
    }

    long nextRevision() throws SQLException {
        return revision.next();
    }

    /**
     * Keeps a state, unless another JVM has kept a newer one: then the batch of this one came late.
     *
     * @param episode what the state's episode has, where known
     * @param newFailures 1 if it has failed once more, so that failures seen by two JVMs add up
     * @return the row's number
     */
    long put(ActionState state, Optional<LastFailure> episode, long newFailures) throws SQLException {
        LastFailure last = LastFailure.of(state);
        boolean asEpisode = episode.isPresent() && episode.get().equals(last);
        byte[] key = HexFormat.of().parseHex(state.actionKey());
        sql.change("DELETE FROM forgotten WHERE key = ?", key);
        long now = nextRevision();
        int changed = sql.change(
                PUT,
                key,
                now,
                words.number(RedactedText.valueOf(state.family())),
                words.number(state.kind()),
                asEpisode ? null : last.action(),
                state.episodeId() == null ? null : EpisodeNumber.number(state.episodeId()),
                words.number(state.session()),
                state.lastFailed() ? 1 : 0,
                state.failures(),
                state.equalFailures(),
                state.firstFailureMillis() == state.lastFailureMillis() ? null : state.firstFailureMillis(),
                state.lastFailureMillis(),
                asEpisode ? 1 : 0,
                asEpisode ? null : last.signature(),
                asEpisode ? null : last.errorLine(),
                asEpisode ? null : words.number(last.finerClass()),
                state.limitMillis(),
                state.kills(),
                state.durationMillis(),
                state.vetoes(),
                state.vetoesBeforeProbe(),
                state.lastVetoMillis(),
                state.flakyUntilMillis(),
                asEpisode ? null : packed.pack(last.evidence()),
                words.number(state.changedBy()),
                state.changedAtMillis() == state.lastFailureMillis() ? null : state.changedAtMillis(),
                sharedKey(state),
                newFailures);
        if (changed == 0) {
            sql.change(COUNT_ONLY, now, newFailures, key);
        }
        // Not by RETURNING, for which SQLite makes a table.
        return sql.number("SELECT n FROM action WHERE key = ?", key);
    }

    /**
     * @param numbers of episodes, as a JSON array
     * @param known the same episodes, by id: what a state shares with one of them is not unpacked again
     */
    List<ActionState> ofEpisodes(String numbers, Map<String, Episode> known) throws SQLException {
        return sql.all(OF_EPISODES, row -> state(row, known), numbers);
    }

    Optional<ActionState> byKey(String actionKey) throws SQLException {
        return ActionKeyText.isOne(actionKey)
                ? sql.first(BY_KEY, this::state, HexFormat.of().parseHex(actionKey))
                : Optional.empty();
    }

    /** The row of an action, if there is one. */
    Optional<Long> number(String actionKey) throws SQLException {
        return sql.first(
                "SELECT n FROM action WHERE key = ?",
                row -> row.getLong(1),
                HexFormat.of().parseHex(actionKey));
    }

    private static byte[] sharedKey(ActionState state) {
        return state.sharedKey() == null ? null : HexFormat.of().parseHex(state.sharedKey());
    }

    /** As {@link io.vritti.store.MemoryStore#changesBetween}. */
    List<Revised> changesBetween(long afterRevision, long upToRevision, int limit) throws SQLException {
        List<Revised> changes = new ArrayList<>(sql.all(
                CHANGED,
                row -> new Revised.Known(row.getLong("revision"), state(row)),
                afterRevision,
                upToRevision,
                limit));
        // Who knows nothing yet has nothing to forget; after years there is more of it than of what fails.
        if (afterRevision >= 0) {
            changes.addAll(sql.all(
                    "SELECT revision, key, put_away FROM forgotten WHERE revision > ? AND revision <= ? ORDER BY revision DESC LIMIT ?",
                    ActionTable::forgotten,
                    afterRevision,
                    upToRevision,
                    limit));
        }
        changes.sort(Comparator.comparingLong(Revised::revision).reversed());
        return changes.size() <= limit ? changes : changes.subList(0, limit);
    }

    /** Drops an action's state and leaves word of it for the other JVMs. */
    void forget(long n) throws SQLException {
        sql.change("INSERT INTO forgotten (revision, key) SELECT ?, key FROM action WHERE n = ?", nextRevision(), n);
        sql.change("DELETE FROM action WHERE n = ?", n);
    }

    /** Makes the states whose last failure is an episode that goes know of no failure: they could veto on it. */
    void clearFailure(long episodeId) throws SQLException {
        List<Long> numbers = sql.all(
                "SELECT n FROM action WHERE n = (SELECT action FROM episode WHERE id = ?) AND episode = ?",
                row -> row.getLong(1),
                episodeId,
                episodeId);
        for (long n : numbers) {
            sql.change(CLEAR, nextRevision(), n);
        }
    }

    /**
     * Episodes of actions were put away. An action without any other episode is dropped, with word of it for the other JVMs; one whose
     * last failure was put away knows of no failure then.
     *
     * @param rows of the actions, as a JSON array
     * @param ofLast rows of those whose last failure it was, as a JSON array
     */
    void putAway(String rows, String ofLast, long nowMillis) throws SQLException {
        long dropped = sql.change(PUT_AWAY, revision.current(), rows);
        revision.after(dropped);
        sql.change("DELETE FROM action " + WITHOUT_EPISODE, rows);
        for (long n : sql.all(
                "SELECT n FROM action WHERE n IN (SELECT value FROM json_each(?))", row -> row.getLong(1), ofLast)) {
            sql.change(CLEAR, nextRevision(), n);
            sql.change(
                    "UPDATE action SET changed_by = ?, changed_at = ? WHERE n = ?",
                    words.number(ARCHIVE),
                    nowMillis,
                    n);
        }
    }

    /**
     * The row for an episode that is put back. The state that was put away with it stands, unless more was learnt of the action
     * meanwhile.
     *
     * @param state as it was put away
     * @param episode that is put back
     * @return the row's number
     */
    long putBack(ActionState state, Episode episode) throws SQLException {
        boolean last = episode.id().equals(state.episodeId());
        Optional<LastFailure> known = last ? Optional.of(LastFailure.of(episode)) : Optional.empty();
        byte[] key = HexFormat.of().parseHex(state.actionKey());
        Optional<Standing> standing = sql.first(STANDING, row -> standing(row), key);
        if (standing.isEmpty()) {
            return put(last ? state : state.without(ARCHIVE), known, 0);
        }
        Standing row = standing.get();
        if (last && row.cleared) {
            // Later than what cleared it, so that JVMs that run take it over.
            return put(state.changed(row.changedAtMillis + 1), known, 0);
        }
        if (last && state.changedAtMillis() > row.changedAtMillis) {
            boolean apart = state.firstFailureMillis() > row.lastFailureMillis;
            return put(state, known, apart ? state.failures() : 0);
        }
        sql.change(ADD_EARLIER, state.failures(), state.firstFailureMillis(), key, state.lastFailureMillis());
        return row.n;
    }

    private Standing standing(ResultSet row) throws SQLException {
        boolean cleared = row.getInt(3) == 0 && ARCHIVE.equals(words.text(row.getLong(2)));
        return new Standing(row.getLong(1), cleared, row.getLong(4), row.getLong(5));
    }

    /**
     * What is known of an action to which an episode comes back.
     *
     * @param cleared whether its last failure was put away, and nothing has become known since
     */
    private record Standing(long n, boolean cleared, long changedAtMillis, long lastFailureMillis) {}

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM action");
        sql.change("DELETE FROM forgotten");
        sql.change("INSERT INTO forgotten (revision, key) VALUES (?, NULL)", nextRevision());
        sql.change("UPDATE memory SET forgotten_all = ?", revision.current());
    }

    private static Revised forgotten(ResultSet row) throws SQLException {
        byte[] key = row.getBytes(2);
        if (key == null) {
            return new Revised.AllForgotten(row.getLong(1));
        }
        return row.getInt(3) == 0
                ? new Revised.Forgotten(row.getLong(1), HexFormat.of().formatHex(key))
                : new Revised.PutAway(row.getLong(1), HexFormat.of().formatHex(key));
    }

    private ActionState state(ResultSet row) throws SQLException {
        return state(row, Map.of());
    }

    private ActionState state(ResultSet row, Map<String, Episode> known) throws SQLException {
        long episode = row.getLong("episode");
        boolean hasEpisode = !row.wasNull();
        try {
            boolean asEpisode = hasEpisode && row.getInt("as_episode") != 0;
            return state(row, episode, hasEpisode, asEpisode ? known.get(EpisodeNumber.text(episode)) : null);
        } catch (RuntimeException damaged) {
            throw EpisodeRow.unreadable(episode, damaged);
        }
    }

    /** @param same episode whose texts are those of the state, where it is at hand; else null */
    private ActionState state(ResultSet row, long episode, boolean hasEpisode, Episode same) throws SQLException {
        return new ActionState(
                new FailureFacts(
                        HexFormat.of().formatHex(row.getBytes("key")),
                        hex(row.getBytes("shared_key")),
                        words.text(row.getLong("kind")),
                        history(row),
                        new FailedRun(
                                hasEpisode ? EpisodeNumber.text(episode) : null,
                                words.text(row.getLong("session")),
                                row.getString(1),
                                words.text(row.getLong(3)),
                                row.getLong("limit_ms"),
                                row.getLong("duration_ms")),
                        new VetoHistory(
                                row.getInt("vetoes"),
                                row.getInt("vetoes_before_probe"),
                                row.getLong("last_veto_at"),
                                row.getLong("flaky_until")),
                        words.text(row.getLong("changed_by")),
                        millis(row, "changed_at")),
                RedactedText.stored(words.text(row.getLong("family"))),
                same == null ? action(row) : same.call().action(),
                RedactedText.stored(row.getString(2)),
                same == null
                        ? RedactedText.stored(packed.unpackText(row.getBytes(4)))
                        : same.knowledge().evidence());
    }

    private RedactedText action(ResultSet row) throws SQLException {
        byte[] detail = row.getBytes(5);
        return RedactedText.stored(detail == null ? row.getString("action") : Detail.action(packed.unpack(detail)));
    }

    private static FailureHistory history(ResultSet row) throws SQLException {
        return new FailureHistory(
                row.getInt("last_failed") != 0,
                row.getLong("failures"),
                row.getLong("equal_failures"),
                row.getInt("kills"),
                millis(row, "first_failure_at"),
                row.getLong("last_failure_at"));
    }

    private static String hex(byte[] key) {
        return key == null ? null : HexFormat.of().formatHex(key);
    }

    /** A time that is null is that of the last failure. */
    private static long millis(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? row.getLong("last_failure_at") : millis;
    }
}
