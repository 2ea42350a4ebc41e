package io.vritti.store.embedded;

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
            RETURNING n
            """;

    private static final String COUNT_ONLY =
            "UPDATE action SET revision = ?, failures = failures + ? WHERE key = ? RETURNING n";

    private static final String SELECT = """
            SELECT iif(a.as_episode, e.signature, a.signature), iif(a.as_episode, e.error_line, a.error_line),
              iif(a.as_episode, e.finer_class, a.finer_class), iif(a.as_episode, e.evidence, a.evidence),
              iif(a.as_episode, e.detail, NULL), a.*
            FROM action a LEFT JOIN episode e ON e.id = a.episode
            """;

    private static final String BY_KEY = SELECT + "WHERE a.key = ?";

    private static final String CHANGED =
            SELECT + "WHERE a.revision > ? AND a.revision <= ? ORDER BY a.revision DESC LIMIT ?";

    private static final String CLEAR = """
            UPDATE action SET revision = ?, last_failed = 0, episode = NULL, as_episode = 0, signature = NULL,
              error_line = NULL, finer_class = NULL, evidence = NULL WHERE n = ?
            """;

    private final Statements sql;
    private final StringTable words;
    private final DictionaryCompressor packed;

    ActionTable(Statements sql, StringTable words, DictionaryCompressor packed) {
        this.sql = sql;
        this.words = words;
        this.packed = packed;
    }

    long revision() throws SQLException {
        return sql.number("SELECT revision FROM memory");
    }

    long nextRevision() throws SQLException {
        return sql.number("UPDATE memory SET revision = revision + 1 RETURNING revision");
    }

    /**
     * Keeps a state, unless another JVM has kept a newer one: then the batch of this one came late.
     *
     * @param episode what the state's episode has, where known
     * @param newFailures 1 if it has failed once more, so that failures seen by two JVMs add up
     * @return the row's number
     */
    long put(ActionState state, Optional<LastFailure> episode, int newFailures) throws SQLException {
        LastFailure last = LastFailure.of(state);
        boolean asEpisode = episode.isPresent() && episode.get().equals(last);
        byte[] key = HexFormat.of().parseHex(state.actionKey());
        sql.change("DELETE FROM forgotten WHERE key = ?", key);
        long revision = nextRevision();
        Optional<Long> n = sql.first(
                PUT,
                row -> row.getLong(1),
                key,
                revision,
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
        return n.isPresent() ? n.get() : sql.number(COUNT_ONLY, revision, newFailures, key);
    }

    Optional<ActionState> byKey(String actionKey) throws SQLException {
        return sql.first(BY_KEY, this::state, HexFormat.of().parseHex(actionKey));
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
        changes.addAll(sql.all(
                "SELECT revision, key FROM forgotten WHERE revision > ? AND revision <= ? ORDER BY revision DESC LIMIT ?",
                ActionTable::forgotten,
                afterRevision,
                upToRevision,
                limit));
        changes.sort(Comparator.comparingLong(Revised::revision).reversed());
        return changes.size() <= limit ? changes : changes.subList(0, limit);
    }

    /** Drops an action's state and leaves word of it for the other JVMs. */
    void forget(long n) throws SQLException {
        sql.change("INSERT INTO forgotten SELECT ?, key FROM action WHERE n = ?", nextRevision(), n);
        sql.change("DELETE FROM action WHERE n = ?", n);
    }

    /** Makes the states whose last failure is an episode that goes know of no failure: they could veto on it. */
    void clearFailure(long episodeId) throws SQLException {
        List<Long> numbers = sql.all("SELECT n FROM action WHERE episode = ?", row -> row.getLong(1), episodeId);
        for (long n : numbers) {
            sql.change(CLEAR, nextRevision(), n);
        }
    }

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM action");
        sql.change("DELETE FROM forgotten");
        sql.change("INSERT INTO forgotten VALUES (?, NULL)", nextRevision());
        sql.change("UPDATE memory SET forgotten_all = revision");
    }

    private static Revised forgotten(ResultSet row) throws SQLException {
        byte[] key = row.getBytes(2);
        return key == null
                ? new Revised.AllForgotten(row.getLong(1))
                : new Revised.Forgotten(row.getLong(1), HexFormat.of().formatHex(key));
    }

    private ActionState state(ResultSet row) throws SQLException {
        byte[] detail = row.getBytes(5);
        long episode = row.getLong("episode");
        boolean hasEpisode = !row.wasNull();
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
                RedactedText.stored(detail == null ? row.getString("action") : Detail.action(packed.unpack(detail))),
                RedactedText.stored(row.getString(2)),
                RedactedText.stored(packed.unpackText(row.getBytes(4))));
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
