package io.vritti.store.embedded;

import io.vritti.store.EpisodeUse;
import io.vritti.store.Tie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How episodes are used: from their own rows, those of their actions, fixes and skills, and a table for what is not seen there. */
final class UseTable {

    /** An action's times are those of the episode that it failed with last. */
    private static final String USES = """
            SELECT e.n, e.id, e.action, e.error_class, e.finer_class, e.severity, e.resolution IS NOT NULL, e.count,
              max(e.last_seen, coalesce((SELECT at FROM used WHERE n = e.n), 0),
                iif(a.episode = e.id, max(a.last_failure_at, coalesce(a.changed_at, 0), a.last_veto_at), 0),
                coalesce((SELECT max(last_at) FROM fix WHERE signature = e.signature), 0)),
              EXISTS (SELECT 1 FROM skill WHERE signature = e.signature AND reach = 'ELSEWHERE'),
              e.resolved_by IS 'TOLD',
              EXISTS (SELECT 1 FROM allowance WHERE key = a.key AND (scope <> 'UNTIL' OR until > ?)),
              EXISTS (SELECT 1 FROM image WHERE episode = e.n),
              EXISTS (SELECT 1 FROM outbox WHERE episode = e.id AND NOT parked),
              EXISTS (SELECT 1 FROM reflecting WHERE n = e.n AND state = 'WAITING')
            FROM episode e JOIN action a ON a.n = e.action
            """;

    private static final int FIRST_TIE = 10;

    private static final Tie[] TIES = {Tie.SKILL, Tie.TOLD, Tie.ALLOWED, Tie.PICTURE, Tie.UNSENT, Tie.UNREFLECTED};

    private final Statements sql;
    private final StringTable words;

    UseTable(Statements sql, StringTable words) {
        this.sql = sql;
        this.words = words;
    }

    void used(long episode, long atMillis) throws SQLException {
        sql.change(
                "INSERT INTO used (n, at) SELECT n, ? FROM episode WHERE id = ?"
                        + " ON CONFLICT (n) DO UPDATE SET at = max(at, excluded.at)",
                atMillis,
                episode);
    }

    /** Of an episode that has just been given its row. */
    void usedRow(long n, long atMillis) throws SQLException {
        sql.change("INSERT OR REPLACE INTO used (n, at) VALUES (?, ?)", n, atMillis);
    }

    List<EpisodeUse> after(long row, int limit) throws SQLException {
        return sql.all(USES + "WHERE e.n > ? ORDER BY e.n LIMIT ?", this::use, System.currentTimeMillis(), row, limit);
    }

    /** Empty where it is gone, also where another one has its row by now. */
    Optional<EpisodeUse> now(EpisodeUse before) throws SQLException {
        return sql.first(
                USES + "WHERE e.n = ? AND e.id = ?",
                this::use,
                System.currentTimeMillis(),
                before.row(),
                before.number());
    }

    long countedSince() throws SQLException {
        return sql.number("SELECT counted_since FROM retention");
    }

    long dueAt() throws SQLException {
        return sql.number("SELECT due_at FROM retention");
    }

    void due(long atMillis) throws SQLException {
        sql.change("UPDATE retention SET due_at = ?", atMillis);
    }

    private EpisodeUse use(ResultSet row) throws SQLException {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        for (int i = 0; i < TIES.length; i++) {
            if (row.getInt(FIRST_TIE + i) != 0) {
                ties.add(TIES[i]);
            }
        }
        return new EpisodeUse(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                words.text(row.getLong(4)),
                words.text(row.getLong(5)),
                row.getInt(6),
                row.getInt(7) != 0,
                row.getLong(8),
                row.getLong(9),
                ties.isEmpty() ? Set.of() : ties);
    }
}
