package io.vritti.observe;

import io.vritti.config.LogLevel;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How often the agent had something to complain of, whether or not it was written: what its own log is watched by. */
final class LogCounts implements MetricSource {

    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong warnings = new AtomicLong();

    void met(LogLevel severity) {
        if (severity == LogLevel.ERROR) {
            errors.incrementAndGet();
        } else if (severity == LogLevel.WARN) {
            warnings.incrementAndGet();
        }
    }

    @Override
    public List<Metric> read() {
        return List.of(new Metric(
                "vritti_log_messages",
                "Errors and warnings for the agent's own log, whether or not they were written.",
                Metric.Kind.COUNTER,
                List.of(Sample.of("level", "error", errors.get()), Sample.of("level", "warn", warnings.get()))));
    }
}
