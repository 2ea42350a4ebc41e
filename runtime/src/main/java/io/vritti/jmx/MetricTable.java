package io.vritti.jmx;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** A metric in types that every JMX client knows. */
final class MetricTable {

    private static final String LABELS = "labels";
    private static final String[] NUMBER = {LABELS, "value"};
    private static final String[] MEASURED = {LABELS, "count", "sumSeconds", "p50", "p90", "p99", "p999", "max"};
    private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999, 1};

    private static final CompositeType NUMBER_ROW;
    private static final CompositeType MEASURED_ROW;
    private static final TabularType NUMBERS;
    private static final TabularType DURATIONS;

    static {
        try {
            NUMBER_ROW = new CompositeType("sample", "A number", NUMBER, NUMBER, numbers(NUMBER.length));
            MEASURED_ROW = new CompositeType(
                    "durations", "Durations in seconds", MEASURED, MEASURED, numbers(MEASURED.length));
            NUMBERS = new TabularType("samples", "Numbers by labels", NUMBER_ROW, new String[] {LABELS});
            DURATIONS = new TabularType("durations", "Durations by labels", MEASURED_ROW, new String[] {LABELS});
        } catch (OpenDataException ours) {
            throw new ExceptionInInitializerError(ours);
        }
    }

    private MetricTable() {}

    static OpenType<?> type(Metric metric) {
        if (metric.kind() == Metric.Kind.HISTOGRAM) {
            return DURATIONS;
        }
        return isPlain(metric) ? SimpleType.DOUBLE : NUMBERS;
    }

    /** The value: a number, or a table of the {@link #type}. */
    static Object value(Metric metric) throws OpenDataException {
        if (isPlain(metric)) {
            return ((Sample.Number) metric.samples().get(0)).value();
        }
        TabularDataSupport table = new TabularDataSupport(metric.kind() == Metric.Kind.HISTOGRAM ? DURATIONS : NUMBERS);
        for (Sample sample : metric.samples()) {
            table.put(row(sample));
        }
        return table;
    }

    private static boolean isPlain(Metric metric) {
        return metric.kind() != Metric.Kind.HISTOGRAM
                && metric.samples().size() == 1
                && metric.samples().get(0).labels().isEmpty();
    }

    private static CompositeDataSupport row(Sample sample) throws OpenDataException {
        String labels = new TreeMap<>(sample.labels())
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
        if (sample instanceof Sample.Number number) {
            return new CompositeDataSupport(NUMBER_ROW, NUMBER, new Object[] {labels, number.value()});
        }
        Sample.Measured measured = (Sample.Measured) sample;
        Object[] values = new Object[MEASURED.length];
        values[0] = labels;
        values[1] = (double) measured.count();
        values[2] = measured.sumSeconds();
        Map<Double, Double> secondsAt = measured.secondsAt();
        for (int i = 0; i < QUANTILES.length; i++) {
            values[i + 3] = secondsAt.getOrDefault(QUANTILES[i], Double.NaN);
        }
        return new CompositeDataSupport(MEASURED_ROW, MEASURED, values);
    }

    /** Labels, and numbers after them. */
    private static OpenType<?>[] numbers(int columns) {
        OpenType<?>[] types = new OpenType<?>[columns];
        types[0] = SimpleType.STRING;
        for (int i = 1; i < columns; i++) {
            types[i] = SimpleType.DOUBLE;
        }
        return types;
    }
}
