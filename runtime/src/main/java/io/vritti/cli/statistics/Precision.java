package io.vritti.cli.statistics;

import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.observe.Decision;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often a veto is right, measured by would-be vetoes that ran all the same: in mode observe or hint, as probes, as
 * holdouts. Calls that were insisted on are left out, because something was usually changed before them.
 */
final class Precision {

    private static final List<Decision.Course> COUNTED =
            List.of(Decision.Course.OBSERVED, Decision.Course.HINTED, Decision.Course.HOLDOUT, Decision.Course.PROBE);

    private static final String BLOCK = "BLOCK";
    private static final String DENIED = "denied";

    private final Map<Decision.Course, Map<Decision.End, Integer>> ends = new EnumMap<>(Decision.Course.class);

    private Precision() {}

    static Precision of(List<Decision> decisions) {
        Precision precision = new Precision();
        for (Decision decision : decisions) {
            if (due(decision)) {
                precision
                        .ends
                        .computeIfAbsent(decision.course(), course -> new EnumMap<>(Decision.End.class))
                        .merge(decision.outcome(), 1, Integer::sum);
            }
        }
        return precision;
    }

    /** The verdict of a probe or holdout is what was made of the veto: PROCEED. What the owner forbids proves nothing. */
    private static boolean due(Decision decision) {
        return switch (decision.course()) {
            case PROBE, HOLDOUT -> true;
            default -> decision.verdict().equals(BLOCK) && !decision.reason().equals(DENIED);
        };
    }

    int failedAgain() {
        return COUNTED.stream()
                .mapToInt(course -> count(course, Decision.End.FAILED))
                .sum();
    }

    int succeeded() {
        return COUNTED.stream()
                .mapToInt(course -> count(course, Decision.End.SUCCEEDED))
                .sum();
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("failed_again", failedAgain());
        map.put("succeeded", succeeded());
        map.put("precision", known() == 0 ? null : (double) failedAgain() / known());
        Map<String, Object> byCourse = new LinkedHashMap<>();
        for (Decision.Course course : COUNTED) {
            byCourse.put(
                    course.label(),
                    Map.of(
                            "failed_again", count(course, Decision.End.FAILED),
                            "succeeded", count(course, Decision.End.SUCCEEDED),
                            "unknown", count(course, Decision.End.UNKNOWN)));
        }
        map.put("by_course", byCourse);
        return map;
    }

    void print(Output output) {
        if (known() == 0) {
            output.line("How often a veto is right is not known yet: no call that was due for one has run.");
            return;
        }
        output.line(String.format(
                Locale.ROOT,
                "Of %d calls that were due for a veto and ran all the same, %d failed again: precision %.2f.",
                known(),
                failedAgain(),
                (double) failedAgain() / known()));
        Table table = new Table("RAN AS", "FAILED AGAIN", "SUCCEEDED", "NOT KNOWN");
        for (Decision.Course course : COUNTED) {
            if (ends.containsKey(course)) {
                table.row(
                        course.label(),
                        count(course, Decision.End.FAILED),
                        count(course, Decision.End.SUCCEEDED),
                        count(course, Decision.End.UNKNOWN));
            }
        }
        output.table(table);
    }

    private int known() {
        return failedAgain() + succeeded();
    }

    private int count(Decision.Course course, Decision.End end) {
        return ends.getOrDefault(course, Map.of()).getOrDefault(end, 0);
    }
}
