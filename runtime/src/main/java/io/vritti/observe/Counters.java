package io.vritti.observe;

import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.metrics.Sample;
import io.vritti.metrics.Timing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of this JVM, and its clocks; any thread may count. */
public final class Counters implements MetricSource {

    /** Calls that a host may make in the tenths of a second before the first reading. */
    private static final int EARLY_CHECKS = 256;

    private final LongAdder[] adders = new LongAdder[Counter.values().length];
    private final Map<Timed, Timing> timings = new EnumMap<>(Timed.class);

    public Counters() {
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new LongAdder();
        }
        for (Timed timed : Timed.values()) {
            timings.put(timed, timed == Timed.GATE_CHECK ? Timing.ofHost(EARLY_CHECKS) : Timing.ofAgent());
        }
    }

    public void increment(Counter counter) {
        adders[counter.ordinal()].increment();
    }

    public void add(Counter counter, long amount) {
        adders[counter.ordinal()].add(amount);
    }

    public long get(Counter counter) {
        return adders[counter.ordinal()].sum();
    }

    /** All of them together: it changes whenever something is counted. */
    public long sum() {
        long sum = 0;
        for (LongAdder adder : adders) {
            sum += adder.sum();
        }
        return sum;
    }

    /** Something took so long. Host threads measure their checks only. */
    public void took(Timed timed, long nanos) {
        timings.get(timed).record(nanos);
    }

    /** Makes room for what hosts measure; to be called now and then by a thread of the agent. */
    public void settle() {
        timings.get(Timed.GATE_CHECK).settle();
    }

    /** Every counter by its label, zeros included, in the order of {@link Counter}. */
    public Map<String, Long> snapshot() {
        Map<String, Long> snapshot = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            snapshot.put(counter.label(), get(counter));
        }
        return snapshot;
    }

    @Override
    public List<Metric> read() {
        List<Metric> metrics = new ArrayList<>();
        for (Counter counter : Counter.values()) {
            metrics.add(Metric.counter(counter.metric(), counter.counts(), counter.inUnits(get(counter))));
        }
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        Map<String, String> helps = new LinkedHashMap<>();
        timings.forEach((timed, timing) -> {
            helps.put(timed.metric(), timed.measures());
            List<Sample> ofMetric = samples.computeIfAbsent(timed.metric(), name -> new ArrayList<>());
            Sample read = timing.read(timed.labels());
            if (read != null) {
                ofMetric.add(read);
            }
        });
        samples.forEach((name, read) -> metrics.add(new Metric(name, helps.get(name), Metric.Kind.HISTOGRAM, read)));
        return metrics;
    }
}
