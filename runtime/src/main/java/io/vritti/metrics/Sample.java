package io.vritti.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The value of a {@link Metric} for one combination of labels. */
public sealed interface Sample {

    /** Label names to values; the values come from fixed, small sets and never hold a text of the host. */
    Map<String, String> labels();

    /** This sample with other labels. */
    Sample with(Map<String, String> other);

    /** The value of a counter or a gauge; of durations their number. */
    double number();

    /** The durations; empty for a number. */
    Measured measured();

    /** The sum of this sample and another; this one alone if the other has another form. */
    Sample plus(Sample other);

    /** This sample without the quantiles, which a sum does not have. */
    default Sample unquantiled() {
        return this;
    }

    /** Adds itself to a number. */
    default Number addedTo(Number number) {
        return number;
    }

    /** Adds itself to durations. */
    default Measured addedTo(Measured measured) {
        return measured;
    }

    /** A number without labels. */
    static Number of(double value) {
        return new Number(Map.of(), value);
    }

    /** A number with one label. */
    static Number of(String label, String of, double value) {
        return new Number(Map.of(label, of), value);
    }

    /** The number of a counter or a gauge. */
    record Number(Map<String, String> labels, double value) implements Sample {

        @Override
        public Number with(Map<String, String> other) {
            return new Number(other, value);
        }

        @Override
        public double number() {
            return value;
        }

        @Override
        public Measured measured() {
            return new Measured(labels, 0, 0, new TreeMap<>(), new TreeMap<>());
        }

        @Override
        public Number plus(Sample other) {
            return other.addedTo(this);
        }

        @Override
        public Number addedTo(Number number) {
            return new Number(number.labels, number.value + value);
        }
    }

    /**
     * A distribution of durations.
     *
     * @param count the number of durations
     * @param sumSeconds their sum in seconds
     * @param atMost the number of durations up to each of some fixed bounds in seconds, without the infinite one
     * @param secondsAt the duration in seconds at each quantile, such as 0.99; empty if there are no durations
     */
    record Measured(
            Map<String, String> labels,
            long count,
            double sumSeconds,
            SortedMap<Double, Long> atMost,
            SortedMap<Double, Double> secondsAt)
            implements Sample {

        public Measured {
            atMost = Collections.unmodifiableSortedMap(atMost);
            secondsAt = Collections.unmodifiableSortedMap(secondsAt);
        }

        @Override
        public Measured with(Map<String, String> other) {
            return new Measured(other, count, sumSeconds, atMost, secondsAt);
        }

        @Override
        public double number() {
            return count;
        }

        @Override
        public Measured measured() {
            return this;
        }

        @Override
        public Measured plus(Sample other) {
            return other.addedTo(this);
        }

        @Override
        public Measured addedTo(Measured more) {
            return new Measured(
                    more.labels,
                    more.count + count,
                    more.sumSeconds + sumSeconds,
                    MetricSum.bothAtMost(more.atMost, atMost),
                    new TreeMap<>());
        }

        @Override
        public Measured unquantiled() {
            return new Measured(labels, count, sumSeconds, atMost, new TreeMap<>());
        }
    }
}
