package io.vritti.cli.statistics;

import io.vritti.cli.terminal.Table;
import io.vritti.observe.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions counted by error class, verdict and what was done. */
final class DecisionCounts {

    /** Of a decision that speaks of no failure. */
    static final String NO_CLASS = "-";

    private final List<Row> rows;

    private DecisionCounts(List<Row> rows) {
        this.rows = rows;
    }

    static DecisionCounts of(List<Decision> decisions) {
        Map<String, Row> rows = new TreeMap<>();
        for (Decision decision : decisions) {
            Row one = new Row(
                    decision.errorClass() == null ? NO_CLASS : decision.errorClass(),
                    decision.verdict(),
                    decision.course().label(),
                    1);
            rows.merge(
                    one.errorClass() + '\0' + one.verdict() + '\0' + one.course(),
                    one,
                    (known, more) -> known.plus(more.count()));
        }
        return new DecisionCounts(new ArrayList<>(rows.values()));
    }

    List<Row> rows() {
        return rows;
    }

    Table table() {
        Table table = new Table("CLASS", "VERDICT", "DONE", "DECISIONS");
        rows.forEach(row -> table.row(row.errorClass(), row.verdict(), row.course(), row.count()));
        return table;
    }

    /** One line of the table. */
    record Row(String errorClass, String verdict, String course, long count) {
        Row plus(long more) {
            return new Row(errorClass, verdict, course, count + more);
        }
    }
}
