package io.vritti.store.embedded;

import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.SuccessRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The table of fixes: those that were observed, with their counts, and those that a person told. */
final class FixTable {

    /** The newest; what was not observed for so long will hardly help again. */
    private static final int MOST_FIXES = 10_000;

    private static final String PUT = """
            INSERT INTO fix (signature, place, reach, kind, text, action_key, error_line, helped, tried, latest, spoilt,
              last_at, revision)
            VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (signature, place, kind, text) DO UPDATE SET action_key = excluded.action_key,
              error_line = iif(excluded.helped > 0, excluded.error_line, error_line), helped = helped + excluded.helped,
              tried = tried + excluded.tried, latest = (latest << min(10, excluded.tried) | excluded.latest) & 1023,
              spoilt = max(spoilt, tried + excluded.tried > 2 * (helped + excluded.helped)),
              last_at = max(last_at, excluded.last_at), revision = excluded.revision
            """;

    private static final String ONE = "SELECT * FROM fix WHERE signature = ? AND place = ? AND kind = ? AND text = ?";

    private final Statements sql;

    FixTable(Statements sql) {
        this.sql = sql;
    }

    /** @param fix with the counts to add */
    void add(Fix fix, long revision) throws SQLException {
        sql.change(
                PUT,
                fix.signature(),
                bytes(fix.place()),
                fix.reach().name(),
                fix.kind().name(),
                fix.text().value(),
                fix.actionKey() == null ? null : bytes(fix.actionKey()),
                RedactedText.valueOf(fix.errorLine()),
                fix.rate().helped(),
                fix.rate().tried(),
                fix.rate().latest(),
                fix.rate().mostlyFailed() ? 1 : 0,
                fix.lastMillis(),
                revision);
        sql.change(
                "DELETE FROM fix WHERE (SELECT count(*) FROM fix) > ? AND last_at = (SELECT min(last_at) FROM fix)",
                MOST_FIXES);
    }

    /** In the place of what a person said before; a JVM that has read that reads this. */
    void tell(Fix told, long revision) throws SQLException {
        sql.change("DELETE FROM fix WHERE kind = 'TOLD' AND place = ?", bytes(told.place()));
        add(told, revision);
    }

    /** What is known by now, with all counts, of a fix that was added; empty where it ever failed more than it helped. */
    Optional<Fix> unspoilt(Fix added) throws SQLException {
        return sql.first(
                ONE + " AND spoilt = 0",
                FixTable::fix,
                added.signature(),
                bytes(added.place()),
                added.kind().name(),
                added.text().value());
    }

    /** Those that were observed since, the newest last. */
    List<Fix> changedAfter(long revision) throws SQLException {
        return sql.all("SELECT * FROM fix WHERE revision > ? ORDER BY revision", FixTable::fix, revision);
    }

    void forgetOf(String signature) throws SQLException {
        sql.change("DELETE FROM fix WHERE signature = ?", signature);
    }

    void forgetAll() throws SQLException {
        sql.change("DELETE FROM fix");
    }

    static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    /** Of a row that has a fix's columns, {@code action_key} perhaps excepted. */
    static Fix fix(ResultSet row, byte[] actionKey) throws SQLException {
        return new Fix(
                row.getString("signature"),
                HexFormat.of().formatHex(row.getBytes("place")),
                Fix.Reach.valueOf(row.getString("reach")),
                Fix.Kind.valueOf(row.getString("kind")),
                RedactedText.stored(row.getString("text")),
                actionKey == null ? null : HexFormat.of().formatHex(actionKey),
                RedactedText.stored(row.getString("error_line")),
                new SuccessRate(row.getLong("helped"), row.getLong("tried"), row.getInt("latest")),
                row.getLong("last_at"));
    }

    private static Fix fix(ResultSet row) throws SQLException {
        return fix(row, row.getBytes("action_key"));
    }
}
