package io.vritti.cli.statistics;

import io.vritti.home.Home;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.Counter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all JVMs of a home have counted, those that ended included: the same numbers as {@code vritti_home_*}. */
final class HomeSums {

    private final List<Metric> sums;

    private HomeSums(List<Metric> sums) {
        this.sums = sums;
    }

    static HomeSums of(Home home) {
        return new HomeSums(new KeptMetrics(home).all());
    }

    /** In the unit of the metric: durations in seconds. */
    double of(Counter counter) {
        double sum = 0;
        for (Metric metric : sums) {
            if (metric.name().equals(counter.metric())) {
                for (Sample sample : metric.samples()) {
                    sum += sample.addedTo(new Sample.Number(sample.labels(), 0)).value();
                }
            }
        }
        return sum;
    }

    /** By the names of the metrics. */
    Map<String, Number> toMap() {
        Map<String, Number> all = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            double sum = of(counter);
            if (sum == Math.rint(sum)) {
                all.put(counter.metric(), (long) sum);
            } else {
                all.put(counter.metric(), sum);
            }
        }
        return all;
    }

    /** What was lost or late, for people. */
    String losses() {
        return "Lost in all JVMs so far: failures " + count(Counter.DROPPED_FAILURES) + ", decisions "
                + count(Counter.DROPPED_DECISIONS) + ". Looks over vritti.gate.deadline "
                + count(Counter.DEADLINE_MISSES) + ", captures over their budget "
                + count(Counter.CAPTURE_BUDGET_MISSES) + ", internal errors " + count(Counter.INTERNAL_ERRORS) + ".";
    }

    private long count(Counter counter) {
        return (long) of(counter);
    }
}
