package io.vritti.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that this JVM's agent counts and measures; any thread may read it. */
public final class Metrics implements MetricSource {

    private final List<MetricSource> sources = new CopyOnWriteArrayList<>();
    private final Consumer<Throwable> faults;

    /** @param faults gets what a source throws; the other sources are read all the same */
    public Metrics(Consumer<Throwable> faults) {
        this.faults = faults;
    }

    /** Adds another source, and returns this. */
    public Metrics with(MetricSource source) {
        sources.add(source);
        return this;
    }

    /** Reads all sources. Never throws. */
    @Override
    public List<Metric> read() {
        List<Metric> metrics = new ArrayList<>();
        for (MetricSource source : sources) {
            try {
                metrics.addAll(source.read());
            } catch (RuntimeException | LinkageError ours) {
                faults.accept(ours);
            }
        }
        return List.copyOf(metrics);
    }
}
