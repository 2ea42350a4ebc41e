package io.vritti.store.embedded;

import io.vritti.store.Allowance;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The table of the owner's allowances. */
final class AllowanceTable {

    private final Statements sql;

    AllowanceTable(Statements sql) {
        this.sql = sql;
    }

    void put(Allowance allowance) throws SQLException {
        sql.change(
                "INSERT OR REPLACE INTO allowance VALUES (?, ?, ?, ?, ?)",
                key(allowance.actionKey()),
                allowance.scope().name(),
                allowance.untilMillis(),
                allowance.by(),
                allowance.createdAtMillis());
    }

    List<Allowance> all(long nowMillis) throws SQLException {
        List<Allowance> all = sql.all(
                "SELECT * FROM allowance ORDER BY created_at DESC",
                row -> new Allowance(
                        HexFormat.of().formatHex(row.getBytes("key")),
                        Allowance.Scope.valueOf(row.getString("scope")),
                        row.getLong("until"),
                        row.getString("by"),
                        row.getLong("created_at")));
        return all.stream().filter(allowance -> allowance.holdsAt(nowMillis)).toList();
    }

    boolean remove(String actionKey) throws SQLException {
        return sql.change("DELETE FROM allowance WHERE key = ?", key(actionKey)) > 0;
    }

    boolean takeOnce(String actionKey) throws SQLException {
        return sql.change("DELETE FROM allowance WHERE key = ? AND scope = 'ONCE'", key(actionKey)) > 0;
    }

    private static byte[] key(String actionKey) {
        return HexFormat.of().parseHex(actionKey);
    }
}
