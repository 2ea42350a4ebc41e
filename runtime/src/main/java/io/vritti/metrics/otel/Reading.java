package io.vritti.metrics.otel;

import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The metrics as a collection of the host's reads them: its callbacks come one after another, and see one state. */
final class Reading {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final MetricSource metrics;
    private final BooleanSupplier ended;
    private List<Metric> last;
    private long readNanos;

    /** @param ended whether there is nothing to give any more */
    Reading(MetricSource metrics, BooleanSupplier ended) {
        this.metrics = metrics;
        this.ended = ended;
    }

    synchronized List<Metric> now() {
        if (ended.getAsBoolean()) {
            return List.of();
        }
        long nowNanos = System.nanoTime();
        if (last == null || nowNanos - readNanos > FRESH_NANOS) {
            last = metrics.read();
            readNanos = nowNanos;
        }
        return last;
    }
}
