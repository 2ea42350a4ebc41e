package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.metrics.Metrics;
import io.vritti.metrics.kept.JvmMetrics;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmFiguresTest {

    private static final long NOW = 1_795_435_200_000L;

    @TempDir
    File folder;

    /** What was counted and not written is lost where a JVM is killed. */
    @Test
    void what_was_counted_is_written_within_a_second_and_only_if_there_is_more() {
        Counters counters = new Counters();
        Metrics metrics = new Metrics(ours -> {
                    throw new AssertionError(ours);
                })
                .with(counters);
        JvmFigures figures = new JvmFigures(Home.at(folder), "a", metrics, counters, AgentLog.none());
        figures.follow(NOW);
        assertThat(folder.list()).as("nothing was counted").isNullOrEmpty();
        figures.write(NOW);
        figures.follow(NOW + 2_000);
        assertThat(writtenMillis()).as("nothing was counted since").isEqualTo(NOW);

        counters.increment(Counter.CALLS_SEEN);
        figures.follow(NOW + 900);
        assertThat(writtenMillis()).isEqualTo(NOW);
        figures.follow(NOW + 1_000);
        assertThat(writtenMillis()).isEqualTo(NOW + 1_000);
        figures.follow(NOW + 2_000);
        assertThat(writtenMillis()).isEqualTo(NOW + 1_000);
    }

    /** Gauges change without a count; and a JVM that says nothing for a minute is taken for one that ended. */
    @Test
    void where_nothing_is_counted_it_is_written_from_time_to_time() {
        Counters counters = new Counters();
        Metrics metrics = new Metrics(ours -> {
                    throw new AssertionError(ours);
                })
                .with(counters);
        JvmFigures figures = new JvmFigures(Home.at(folder), "a", metrics, counters, AgentLog.none());
        figures.begin(NOW);
        figures.begin(NOW + 1);
        figures.follow(NOW + 14_999);
        assertThat(writtenMillis()).isEqualTo(NOW);

        figures.follow(NOW + 15_000);

        assertThat(writtenMillis()).isEqualTo(NOW + 15_000);
    }

    private long writtenMillis() {
        return new KeptMetrics(Home.at(folder))
                .running().stream().mapToLong(JvmMetrics::atMillis).sum();
    }
}
