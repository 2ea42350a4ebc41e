package io.vritti.store.embedded;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The counts for {@code vritti stats}. */
final class Counts {

    private Counts() {}

    static Map<String, Long> of(Statements sql) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("episodes", sql.number("SELECT count(*) FROM episode"));
        counts.put("resolved", sql.number("SELECT count(*) FROM episode WHERE resolution IS NOT NULL"));
        counts.put("reflected", sql.number("SELECT count(*) FROM episode WHERE reflection IS NOT NULL"));
        counts.put("actions", sql.number("SELECT count(*) FROM action"));
        counts.put("failing", sql.number("SELECT count(*) FROM action WHERE last_failed"));
        counts.put("failures", sql.number("SELECT sum(count) FROM episode"));
        counts.put("allowances", sql.number("SELECT count(*) FROM allowance"));
        counts.put("outbox", sql.number("SELECT count(*) FROM outbox"));
        counts.put("parked", sql.number("SELECT count(*) FROM outbox WHERE parked"));
        counts.put("withdrawals", sql.number("SELECT count(*) FROM withdrawal"));
        counts.put("bytes", sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size"));
        put(
                counts,
                "class:",
                "SELECT w.text, count(*) FROM episode e LEFT JOIN word w ON w.n = e.error_class GROUP BY 1 ORDER BY 2 DESC",
                sql);
        put(
                counts,
                "family:",
                "SELECT w.text, count(*) FROM episode e JOIN action a ON a.n = e.action LEFT JOIN word w ON w.n = a.family"
                        + " GROUP BY 1 ORDER BY 2 DESC",
                sql);
        return counts;
    }

    /** What a JVM counts again and again. */
    static Map<String, Long> quick(Statements sql) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("episodes", sql.number("SELECT count(*) FROM episode"));
        counts.put("failing", sql.number("SELECT count(*) FROM action WHERE last_failed"));
        counts.put("vectors", sql.number("SELECT count(*) FROM vector"));
        counts.put("outbox", sql.number("SELECT count(*) FROM outbox"));
        counts.put("parked", sql.number("SELECT count(*) FROM outbox WHERE parked"));
        counts.put("withdrawals", sql.number("SELECT count(*) FROM withdrawal"));
        counts.put("bytes", sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size"));
        return counts;
    }

    private static void put(Map<String, Long> counts, String prefix, String query, Statements sql) throws SQLException {
        sql.all(query, row -> counts.put(prefix + row.getString(1), row.getLong(2)));
    }
}
