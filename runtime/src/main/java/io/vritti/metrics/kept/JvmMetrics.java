package io.vritti.metrics.kept;

import io.vritti.metrics.Metric;
import java.util.List;

/**
 * The metrics of one JVM.
 *
 * @param session names the agent of that JVM among all that have used the home
 * @param pid as the operating system knows it
 * @param startedAt as {@link io.vritti.home.LiveJvm#startedAt}
 * @param atMillis when they were written, wall clock in milliseconds
 */
public record JvmMetrics(String session, long pid, String startedAt, long atMillis, List<Metric> metrics) {

    public JvmMetrics {
        metrics = List.copyOf(metrics);
    }
}
