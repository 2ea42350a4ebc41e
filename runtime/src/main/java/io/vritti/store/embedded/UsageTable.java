package io.vritti.store.embedded;

import io.vritti.store.ReflectionStore.DaySpending;
import io.vritti.store.Spending;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What models have cost, by day and model, and what is held for questions whose cost is not known. */
final class UsageTable {

    private static final String PUT = """
            INSERT OR REPLACE INTO model_usage (day, model, requests, input_tokens, output_tokens, cost) VALUES (?,?,?,?,?,?)
            """;

    private final Statements sql;

    UsageTable(Statements sql) {
        this.sql = sql;
    }

    /** @return its number, never used twice */
    long hold(long day, String model, Spending most) throws SQLException {
        return sql.number(
                "INSERT INTO model_hold (day, model, requests, input_tokens, output_tokens, cost) VALUES (?,?,?,?,?,?)"
                        + " RETURNING id",
                day,
                model,
                most.requests(),
                most.inputTokens(),
                most.outputTokens(),
                most.cost().toPlainString());
    }

    /** What a question did cost takes the place of what was held for it, on the day on which it was sent. */
    void told(long hold, Spending cost) throws SQLException {
        Optional<DaySpending> held = sql.first("SELECT * FROM model_hold WHERE id = ?", UsageTable::day, hold);
        if (held.isPresent()) {
            add(held.get().day(), held.get().model(), cost);
            sql.change("DELETE FROM model_hold WHERE id = ?", hold);
        }
    }

    Spending held() throws SQLException {
        return sum(sql.all("SELECT * FROM model_hold", UsageTable::spending));
    }

    /** With what is held. */
    Spending of(long day) throws SQLException {
        return sum(sql.all("SELECT * FROM model_usage WHERE day = ?", UsageTable::spending, day))
                .plus(sum(sql.all("SELECT * FROM model_hold WHERE day = ?", UsageTable::spending, day)));
    }

    List<DaySpending> all() throws SQLException {
        return sql.all("SELECT * FROM model_usage ORDER BY day, model", UsageTable::day);
    }

    private void add(long day, String model, Spending more) throws SQLException {
        Spending sum = sql.first(
                        "SELECT * FROM model_usage WHERE day = ? AND model = ?", UsageTable::spending, day, model)
                .orElse(Spending.NONE)
                .plus(more);
        sql.change(
                PUT,
                day,
                model,
                sum.requests(),
                sum.inputTokens(),
                sum.outputTokens(),
                sum.cost().toPlainString());
    }

    private static Spending sum(List<Spending> several) {
        return several.stream().reduce(Spending.NONE, Spending::plus);
    }

    private static DaySpending day(ResultSet row) throws SQLException {
        return new DaySpending(row.getLong("day"), row.getString("model"), spending(row));
    }

    private static Spending spending(ResultSet row) throws SQLException {
        return new Spending(
                row.getLong("requests"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                new BigDecimal(row.getString("cost")));
    }
}
