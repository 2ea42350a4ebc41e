package io.vritti.metrics.prometheus;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one sample. */
final class SampleText {

    static final String TOTAL = "_total";

    private static final String BOUND = "le";
    private static final String INFINITE = "+Inf";

    private SampleText() {}

    static String of(String name, Metric.Kind kind, Sample sample) {
        return switch (kind) {
            case COUNTER -> number(name + TOTAL, sample);
            case GAUGE -> number(name, sample);
            case HISTOGRAM -> measured(name, sample);
        };
    }

    private static String number(String name, Sample sample) {
        return line(name, labels(sample), number(sample.number()));
    }

    /** A run may be counted while it is read: what is at most infinite is all, and no bound below has more. */
    private static String measured(String name, Sample sample) {
        Sample.Measured durations = sample.measured();
        Map<String, String> labels = labels(sample);
        StringBuilder lines = new StringBuilder();
        long most = 0;
        for (Map.Entry<Double, Long> bound : durations.atMost().entrySet()) {
            most = Math.max(most, bound.getValue());
            lines.append(line(name + "_bucket", bounded(labels, number(bound.getKey())), Long.toString(most)));
        }
        String all = Long.toString(Math.max(most, durations.count()));
        return lines.append(line(name + "_bucket", bounded(labels, INFINITE), all))
                .append(line(name + "_count", labels, all))
                .append(line(name + "_sum", labels, number(durations.sumSeconds())))
                .toString();
    }

    private static Map<String, String> labels(Sample sample) {
        return new TreeMap<>(sample.labels());
    }

    private static Map<String, String> bounded(Map<String, String> labels, String bound) {
        Map<String, String> with = new LinkedHashMap<>(labels);
        with.put(BOUND, bound);
        return with;
    }

    private static String line(String name, Map<String, String> labels, String value) {
        StringBuilder line = new StringBuilder(name);
        char before = '{';
        for (Map.Entry<String, String> label : labels.entrySet()) {
            line.append(before).append(label.getKey()).append("=\"");
            line.append(Escaped.value(label.getValue())).append('"');
            before = ',';
        }
        return line.append(before == ',' ? "} " : " ")
                .append(value)
                .append('\n')
                .toString();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITE : "-Inf";
        }
        return Double.toString(value);
    }
}
