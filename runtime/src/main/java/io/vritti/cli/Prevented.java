package io.vritti.cli;

import io.vritti.home.Home;
import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.Counter;
import java.util.List;

/**
 * What vetoes have prevented in all JVMs of a home, those that ended included.
 *
 * @param repeats calls refused that had failed before, with nothing changed since
 * @param seconds what their last runs took
 */
record Prevented(long repeats, double seconds) {

    private static final double MILLIS_A_SECOND = 1e3;

    static Prevented in(Home home) {
        List<Metric> sums = new KeptMetrics(home).all();
        return new Prevented((long) sum(sums, Counter.PREVENTED), sum(sums, Counter.SAVED_MILLIS));
    }

    String said() {
        return "Repeats prevented in all JVMs so far: " + repeats + ", which would have taken about "
                + TimeText.length(Math.round(seconds * MILLIS_A_SECOND)) + ".";
    }

    private static double sum(List<Metric> sums, Counter counter) {
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
}
