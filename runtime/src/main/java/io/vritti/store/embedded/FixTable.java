package io.vritti.store.embedded;

import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The table of observed fixes. */
final class FixTable {

    /** The newest; what was not observed for so long will hardly help again. */
    private static final int MOST_FIXES = 5_000;

    private static final String PUT = """
            INSERT INTO fix (signature, place, kind, text, action_key, error_line, helped, tried, last_at, revision)
            VALUES (?,?,?,?,?,?,?,?,?,?)
            ON CONFLICT (signature, place, kind, text) DO UPDATE SET action_key = excluded.action_key,
              error_line = iif(excluded.helped > 0, excluded.error_line, error_line), helped = helped + excluded.helped,
              tried = tried + excluded.tried, last_at = max(last_at, excluded.last_at), revision = excluded.revision
            """;

    private final Statements sql;

    FixTable(Statements sql) {
        this.sql = sql;
    }

    /** @param fix with the counts to add */
    void add(Fix fix, long revision) throws SQLException {
        sql.change(
                PUT,
                fix.signature(),
                HexFormat.of().parseHex(fix.place()),
                fix.kind().name(),
                fix.text().value(),
                fix.actionKey() == null ? null : HexFormat.of().parseHex(fix.actionKey()),
                RedactedText.valueOf(fix.errorLine()),
                fix.helped(),
                fix.tried(),
                fix.lastMillis(),
                revision);
        sql.change(
                "DELETE FROM fix WHERE (SELECT count(*) FROM fix) > ? AND last_at = (SELECT min(last_at) FROM fix)",
                MOST_FIXES);
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

    private static Fix fix(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("action_key");
        return new Fix(
                row.getString("signature"),
                HexFormat.of().formatHex(row.getBytes("place")),
                Fix.Kind.valueOf(row.getString("kind")),
                RedactedText.stored(row.getString("text")),
                key == null ? null : HexFormat.of().formatHex(key),
                RedactedText.stored(row.getString("error_line")),
                row.getLong("helped"),
                row.getLong("tried"),
                row.getLong("last_at"));
    }
}
