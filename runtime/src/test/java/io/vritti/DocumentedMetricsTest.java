package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.CaptureRing;
import io.vritti.metrics.MemoryFigures;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Metrics;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.Timed;
import io.vritti.reflect.ReflectionMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** docs/metrics.md says of each metric what the code says of it. */
class DocumentedMetricsTest {

    private static final Path TABLE = Path.of(System.getProperty("basedir", "."), "..", "docs", "metrics.md");

    /** Name, kind, labels, what. */
    private static final int COLUMNS = 4;

    @Test
    void each_metric_of_a_jvm_is_a_row_with_its_kind_its_labels_and_its_help() throws IOException {
        Map<String, List<String>> rows = rows();
        for (Metric metric : metrics()) {
            assertThat(rows).containsKey(metric.name());
            List<String> row = rows.get(metric.name());
            assertThat(row.get(1)).isEqualTo(metric.kind().name().toLowerCase(Locale.ROOT));
            assertThat(row.get(3)).isEqualTo(metric.help());
            metric.samples()
                    .forEach(sample -> assertThat(sample.labels().keySet())
                            .as(metric.name())
                            .containsExactlyInAnyOrderElementsOf(
                                    row.get(2).isEmpty()
                                            ? List.of()
                                            : List.of(row.get(2).split(", "))));
        }
    }

    private static List<Metric> metrics() {
        Counters counters = new Counters();
        for (Timed timed : Timed.values()) {
            counters.took(timed, 1_000);
        }
        VerdictCounts verdicts = new VerdictCounts();
        verdicts.given(Verdict.NOTHING_KNOWN);
        List<Metric> metrics = new Metrics(ours -> {
                    throw new AssertionError(ours);
                })
                .with(counters)
                .with(verdicts)
                .with(ReflectionMeter.unread())
                .with(new CaptureRing(null, null, counters, AgentLog.none()))
                .with(() -> MemoryFigures.of(figures(), UnaryOperator.identity()))
                .with(() -> List.of(MemoryFigures.codes(1)))
                .with(AgentLog.none().metrics())
                .with(new BuildFigures())
                .read();
        assertThat(metrics).hasSizeGreaterThan(40).extracting(Metric::name).doesNotHaveDuplicates();
        return metrics;
    }

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("| `vritti_")) {
                String[] cells = line.substring(2, line.length() - 2).split(" \\| ?", COLUMNS);
                rows.put(cells[0].replace("`", ""), List.of(cells));
            }
        }
        return rows;
    }

    private static Map<String, Long> figures() {
        Map<String, Long> figures = new HashMap<>();
        for (String figure : List.of(
                "episodes",
                "resolved",
                "reflected",
                "failures",
                "failing",
                "vectors",
                "outbox",
                "parked",
                "withdrawals",
                "bytes",
                "class:resource_error")) {
            figures.put(figure, 1L);
        }
        return figures;
    }
}
