package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.metrics.MemoryFigures;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.metrics.kept.KeptMetrics;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeMetricsTest {

    private static final long NOW = 1_795_435_200_000L;

    /** Of this process, which lives. */
    private static final String PID = "pid=\"" + ProcessHandle.current().pid() + "\"}";

    @TempDir
    File folder;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.at(folder);
    }

    @Test
    void what_the_memory_holds_is_told_once_and_not_of_each_jvm() throws Exception {
        write("a", NOW, figures(3));

        String text = text(new HomeMetrics(home).read());
        assertThat(text).contains("\nvritti_home_episodes 3.0\n").doesNotContain("vritti_home_episodes{");
        Promtool.assertTakes(text);
    }

    @Test
    void what_the_memory_holds_is_taken_from_the_jvm_that_spoke_last_unless_it_is_counted_now() throws IOException {
        write("a", NOW + 1, figures(4));
        write("b", NOW, figures(3));

        assertThat(text(new HomeMetrics(home).read())).contains("\nvritti_home_episodes 4.0\n");
        assertThat(text(new HomeMetrics(home).with(MemoryFigures.of(Map.of("episodes", 5L), UnaryOperator.identity()))))
                .contains("\nvritti_home_episodes 5.0\n")
                .doesNotContain("vritti_home_episodes 4.0");
    }

    /** Each JVM has a pid of its own: labels beside it would become series without end. */
    @Test
    void of_a_jvm_there_are_states_and_plain_counts_and_the_rest_is_of_the_home() throws IOException {
        write(
                "a",
                NOW,
                List.of(
                        Metric.counter("vritti_calls", "Calls.", 3),
                        Metric.gauge("vritti_ring_waiting", "Waiting.", 7),
                        new Metric(
                                "vritti_decisions",
                                "Decisions.",
                                Metric.Kind.COUNTER,
                                List.of(Sample.of("verdict", "block", 2))),
                        new Metric(
                                "vritti_gate_check_seconds",
                                "Checks.",
                                Metric.Kind.HISTOGRAM,
                                List.of(new Sample.Measured(
                                        Map.of(), 4, 0.5, new TreeMap<>(Map.of(0.1, 4L)), new TreeMap<>())))));

        assertThat(text(new HomeMetrics(home).read()))
                .contains("\nvritti_calls_total{main=\"\"," + PID + " 3.0\n", "\nvritti_home_calls_total 3.0\n")
                .contains("\nvritti_ring_waiting{main=\"\"," + PID + " 7.0\n")
                .contains("\nvritti_home_decisions_total{verdict=\"block\"} 2.0\n")
                .contains("\nvritti_home_gate_check_seconds_count 4\n")
                .doesNotContain("\nvritti_decisions_total", "\nvritti_gate_check_seconds_");
    }

    /** An agent that was detached may have left its file, if another JVM was at the sum just then. */
    @Test
    void a_process_that_has_had_two_agents_is_told_of_once() throws IOException {
        write("a", NOW, List.of(Metric.counter("vritti_calls", "Calls.", 3)));
        write("b", NOW + 1, List.of(Metric.counter("vritti_calls", "Calls.", 1)));

        assertThat(text(new HomeMetrics(home).read()))
                .containsOnlyOnce("\nvritti_calls_total{")
                .contains("\nvritti_calls_total{main=\"\"," + PID + " 1.0\n", "\nvritti_home_calls_total 4.0\n");
    }

    @Test
    void a_jvm_without_a_home_is_told_of_under_the_same_names() {
        assertThat(text(HomeMetrics.alone(List.of(Metric.counter("vritti_calls", "Calls.", 3)))))
                .contains("\nvritti_calls_total{main=\"\"," + PID + " 3.0\n", "\nvritti_home_calls_total 3.0\n");
    }

    private void write(String session, long atMillis, List<Metric> metrics) throws IOException {
        new KeptMetrics(home).write(session, metrics, atMillis);
    }

    private static List<Metric> figures(long episodes) {
        List<Metric> figures =
                new ArrayList<>(MemoryFigures.of(Map.of("episodes", episodes), UnaryOperator.identity()));
        figures.add(Metric.counter("vritti_calls", "Calls.", 1));
        return figures;
    }

    private static String text(Families families) {
        return '\n' + TextFormat.PLAIN.of(families.sorted());
    }
}
