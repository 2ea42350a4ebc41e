package io.vritti.metrics.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.OwnerOnly;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMetricsTest {

    private static final long NOW = 1_795_435_200_000L;
    private static final long LONG_AGO = NOW - 3_600_000;

    /** No process has it: above the most that Linux gives out. */
    private static final long NOBODY = 5_000_000;

    private static final List<Metric> FIGURES = List.of(
            Metric.counter("vritti_calls", "Calls.", 3),
            new Metric(
                    "vritti_decisions",
                    "Decisions.",
                    Metric.Kind.COUNTER,
                    List.of(Sample.of("verdict", "block", 2), Sample.of("verdict", "hint", 1))),
            new Metric(
                    "vritti_gate_check_seconds",
                    "Checks.",
                    Metric.Kind.HISTOGRAM,
                    List.of(new Sample.Measured(
                            Map.of(),
                            4,
                            0.5,
                            new TreeMap<>(Map.of(0.001, 1L, 0.1, 4L)),
                            new TreeMap<>(Map.of(0.5, 0.0125))))),
            Metric.gauge("vritti_ring_waiting", "Waiting.", 7));

    @TempDir
    File folder;

    private Home home;
    private KeptMetrics kept;

    @BeforeEach
    void open() {
        home = Home.at(folder);
        kept = new KeptMetrics(home);
    }

    @Test
    void what_a_running_jvm_wrote_is_read_as_it_was() throws IOException {
        kept.write("a", FIGURES, NOW);

        long own = ProcessHandle.current().pid();
        assertThat(kept.running()).containsExactly(new JvmMetrics("a", own, LiveJvm.startOf(own), NOW, FIGURES));
        assertThat(kept.ended()).isEmpty();
    }

    @Test
    void what_jvms_counted_is_in_the_sum_when_they_end_without_their_states_and_quantiles() throws IOException {
        kept.end("a", FIGURES, NOW);
        kept.end("b", FIGURES, NOW);

        assertThat(kept.running()).isEmpty();
        assertThat(kept.ended())
                .containsExactly(
                        Metric.counter("vritti_calls", "Calls.", 6),
                        new Metric(
                                "vritti_decisions",
                                "Decisions.",
                                Metric.Kind.COUNTER,
                                List.of(Sample.of("verdict", "block", 4), Sample.of("verdict", "hint", 2))),
                        new Metric(
                                "vritti_gate_check_seconds",
                                "Checks.",
                                Metric.Kind.HISTOGRAM,
                                List.of(new Sample.Measured(
                                        Map.of(), 8, 1, new TreeMap<>(Map.of(0.001, 2L, 0.1, 8L)), new TreeMap<>()))));
    }

    @Test
    void a_jvm_that_was_killed_is_counted_once_before_and_after_it_was_gathered() throws IOException {
        killed("c", LONG_AGO);
        assertThat(calls()).isEqualTo(3);

        kept.gather(NOW);
        assertThat(calls()).isEqualTo(3);
        assertThat(file(NOBODY)).doesNotExist();

        // Killed between the sum and the removal of its file.
        killed("c", LONG_AGO);
        assertThat(calls()).isEqualTo(3);
        kept.gather(NOW);
        assertThat(calls()).isEqualTo(3);
        assertThat(file(NOBODY)).doesNotExist();
    }

    @Test
    void a_jvm_in_another_container_is_not_taken_for_dead_while_it_writes() throws IOException {
        killed("d", NOW - 5_000);
        kept.gather(NOW);
        assertThat(file(NOBODY)).exists();
    }

    @Test
    void the_sum_of_a_home_that_another_jvm_is_adding_to_gets_the_rest_with_the_next_one() throws Exception {
        OwnerOnly.makeFolder(home.live());
        try (io.vritti.home.Lease other = new io.vritti.home.Lease(new File(home.live(), "metrics.lock"))) {
            assertThat(other.held()).isTrue();
            kept.end("a", FIGURES, NOW);
            assertThat(home.metrics()).doesNotExist();
        }
        kept.end("a", FIGURES, NOW);
        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void a_jvm_that_has_the_pid_of_one_that_was_killed_leaves_its_counts_alone() throws IOException {
        OwnerOnly.makeFolder(home.live());
        long own = ProcessHandle.current().pid();
        MetricFile.of(new JvmMetrics("killed", own, "2020-01-01T00:00:00Z", NOW - 5_000, FIGURES))
                .writeTo(new File(home.live(), own + ".metrics"));
        kept.write("a", FIGURES, NOW - 4_000);
        kept.write("b", FIGURES, NOW - 4_000);
        assertThat(calls()).isEqualTo(3);
        assertThat(calls(kept.all())).isEqualTo(9);

        kept.end("a", FIGURES, NOW);
        assertThat(calls()).isEqualTo(6);
        kept.gather(NOW + 3_600_000);
        assertThat(calls()).isEqualTo(6);
        assertThat(calls(kept.all())).isEqualTo(9);
    }

    @Test
    void labels_that_are_no_texts_are_read_as_empty() throws IOException {
        OwnerOnly.makeFolder(home.live());
        Files.writeString(
                file(NOBODY).toPath(),
                "{\"sessions\":[\"n\"],\"pid\":" + NOBODY
                        + ",\"metrics\":[{\"name\":\"vritti_calls\",\"kind\":\"counter\","
                        + "\"samples\":[{\"labels\":{\"a\":null,\"b\":{\"c\":[1]},\"d\":\"e\"},\"value\":2}]}]}");
        assertThat(kept.ended().get(0).samples())
                .containsExactly(new Sample.Number(Map.of("a", "", "b", "", "d", "e"), 2));
    }

    @Test
    void half_a_file_counts_for_nothing_and_newer_fields_are_skipped() throws IOException {
        kept.end("a", FIGURES, NOW);
        Files.writeString(file(77).toPath(), "{\"sessions\":[\"h\"],\"pid\":77,\"metrics\":[{\"name\":\"vritti_ca");
        Files.writeString(
                file(NOBODY).toPath(),
                "{\"sessions\":[\"n\"],\"new\":{\"a\":[1]},\"pid\":" + NOBODY + ",\"startedAt\":\"\",\"metrics\":["
                        + "{\"name\":\"vritti_calls\",\"kind\":\"counter\",\"unit\":[1],\"samples\":[{\"new\":{},\"value\":2}]},"
                        + "{\"name\":\"vritti_new\",\"kind\":\"sketch\",\"samples\":[]}]}");
        assertThat(calls()).isEqualTo(5);
    }

    private void killed(String session, long atMillis) throws IOException {
        OwnerOnly.makeFolder(home.live());
        MetricFile.of(new JvmMetrics(session, NOBODY, "", atMillis, FIGURES)).writeTo(file(NOBODY));
    }

    private File file(long pid) {
        return new File(home.live(), pid + ".metrics");
    }

    private double calls() {
        return calls(kept.ended());
    }

    private static double calls(List<Metric> metrics) {
        return metrics.stream()
                .filter(metric -> metric.name().equals("vritti_calls"))
                .flatMap(metric -> metric.samples().stream())
                .mapToDouble(sample -> ((Sample.Number) sample).value())
                .sum();
    }
}
