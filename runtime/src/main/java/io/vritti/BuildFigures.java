package io.vritti;

import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import java.util.List;
import java.util.Map;

/** Which agent this is, and since when it watches. */
final class BuildFigures implements MetricSource {

    private static final double MILLIS_A_SECOND = 1e3;

    private final double startSeconds = System.currentTimeMillis() / MILLIS_A_SECOND;

    @Override
    public List<Metric> read() {
        String version = BuildFigures.class.getPackage().getImplementationVersion();
        return List.of(
                new Metric(
                        "vritti_build_info",
                        "Always 1; its label is the version of the agent.",
                        Metric.Kind.GAUGE,
                        List.of(new Sample.Number(Map.of("version", version == null ? "development" : version), 1))),
                Metric.gauge(
                        "vritti_start_time_seconds",
                        "When the agent began to watch, in seconds since 1970.",
                        startSeconds));
    }
}
