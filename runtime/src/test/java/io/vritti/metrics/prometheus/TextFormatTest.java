package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {

    private static final String HARD = "a \"quoted\" \\ path\nof two lines, é";

    private static final Metric DECISIONS = new Metric(
            "vritti_decisions",
            "Decisions: \\ and " + HARD,
            Metric.Kind.COUNTER,
            List.of(
                    new Sample.Number(Map.of("verdict", "BLOCK", "reason", HARD), 1e10),
                    new Sample.Number(Map.of("verdict", "BLOCK", "reason", "a"), 3)));

    private static final Metric WAITING = Metric.gauge("vritti_ring_waiting", "Failures that wait.", -0.5);

    private static final Metric CHECKS = new Metric(
            "vritti_gate_check_seconds",
            "Checks.",
            Metric.Kind.HISTOGRAM,
            List.of(new Sample.Measured(
                    Map.of("kind", "exact"),
                    7,
                    1.25,
                    new TreeMap<>(Map.of(0.001, 2L, 0.25, 6L)),
                    new TreeMap<>(Map.of(0.5, 0.002)))));

    private static final List<Metric> ALL = List.of(DECISIONS, CHECKS, WAITING);

    /** What Prometheus' own client for Java (1.10.0, its exposition-textformats) wrote of the same metrics. */
    @ParameterizedTest
    @CsvSource({"PLAIN, client-1.10.0.txt", "OPEN_METRICS, client-1.10.0.openmetrics"})
    void the_text_says_what_prometheus_own_client_says(TextFormat format, String theirs) throws IOException {
        String ours = format.of(ALL);

        assertThat(lines(ours)).containsExactlyInAnyOrderElementsOf(lines(resource(theirs)));
        assertThat(ours.endsWith("# EOF\n")).isEqualTo(format == TextFormat.OPEN_METRICS);
    }

    @Test
    void prometheus_own_checker_finds_nothing_to_say() throws Exception {
        Promtool.assertTakes(TextFormat.PLAIN.of(ALL));
    }

    @Test
    void samples_are_in_the_order_of_their_labels_however_they_came() {
        List<Sample> turned =
                List.of(DECISIONS.samples().get(1), DECISIONS.samples().get(0));

        assertThat(TextFormat.PLAIN.of(
                        List.of(new Metric(DECISIONS.name(), DECISIONS.help(), DECISIONS.kind(), turned))))
                .isEqualTo(TextFormat.PLAIN.of(List.of(DECISIONS)));
    }

    @Test
    void durations_counted_while_they_are_read_never_contradict_each_other() {
        Sample late = new Sample.Measured(Map.of(), 4, 1, new TreeMap<>(Map.of(0.1, 5L)), new TreeMap<>());

        assertThat(TextFormat.PLAIN.of(List.of(new Metric("a_seconds", "", Metric.Kind.HISTOGRAM, List.of(late)))))
                .contains(
                        "a_seconds_bucket{le=\"0.1\"} 5\n", "a_seconds_bucket{le=\"+Inf\"} 5\n", "a_seconds_count 5\n");
    }

    @Test
    void numbers_that_are_none_are_written_as_prometheus_reads_them() {
        assertThat(TextFormat.PLAIN.of(List.of(
                        Metric.gauge("a", "", Double.NaN),
                        Metric.gauge("b", "", Double.NEGATIVE_INFINITY),
                        Metric.gauge("c", "", Double.POSITIVE_INFINITY))))
                .contains("\na NaN\n", "\nb -Inf\n", "\nc +Inf\n");
    }

    @Test
    void a_metric_without_samples_is_left_out() {
        assertThat(TextFormat.PLAIN.of(List.of(new Metric("a", "A.", Metric.Kind.COUNTER, List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | PLAIN",
                "*/* | PLAIN",
                "text/html, */*;q=0.8 | PLAIN",
                "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1 | OPEN_METRICS",
                "Application/OpenMetrics-Text; version=1.0.0 ; q=0.5 | OPEN_METRICS",
                "application/openmetrics-text;q=0.2,text/plain;q=0.9 | PLAIN",
                "application/openmetrics-text;q=0 | PLAIN",
                "application/openmetrics-text;q=much | PLAIN",
                ";;,,; | PLAIN"
            })
    void a_client_gets_what_it_wants_most(String accept, TextFormat expected) {
        assertThat(TextFormat.wanted(accept)).isEqualTo(expected);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TextFormatTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().sorted().toList();
    }
}
