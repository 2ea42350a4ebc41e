package io.vritti.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what several JVMs counted and measured. Gauges are left out: the states of two JVMs have no sum that means anything. The
 * quantiles of a sum are not known; its bounds tell where they lie.
 */
public final class MetricSum {

    private final Map<String, Metric> names = new LinkedHashMap<>();
    private final Map<String, Map<Map<String, String>, Sample>> samples = new LinkedHashMap<>();

    /** Adds the metrics of one JVM, and returns this. */
    public MetricSum plus(List<Metric> more) {
        for (Metric metric : more) {
            if (metric.kind() != Metric.Kind.GAUGE) {
                Metric known = names.putIfAbsent(metric.name(), metric);
                if (known == null || known.kind() == metric.kind()) {
                    Map<Map<String, String>, Sample> ofName =
                            samples.computeIfAbsent(metric.name(), name -> new LinkedHashMap<>());
                    metric.samples()
                            .forEach(sample -> ofName.merge(sample.labels(), sample.unquantiled(), Sample::plus));
                }
            }
        }
        return this;
    }

    /** The sums, in the order in which their names first came. */
    public List<Metric> read() {
        List<Metric> sums = new ArrayList<>();
        names.forEach((name, metric) -> sums.add(new Metric(
                name,
                metric.help(),
                metric.kind(),
                List.copyOf(samples.get(name).values()))));
        return sums;
    }

    /** @return the bounds that both have, each with the counts of both */
    static SortedMap<Double, Long> bothAtMost(SortedMap<Double, Long> one, SortedMap<Double, Long> other) {
        SortedMap<Double, Long> both = new TreeMap<>();
        one.forEach((bound, count) -> {
            Long more = other.get(bound);
            if (more != null) {
                both.put(bound, count + more);
            }
        });
        return both;
    }
}
