package io.vritti.metrics.otel;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instrument of OpenTelemetry, and what it takes from a metric. Its name is what the metric's is made of again where OpenTelemetry is
 * turned into Prometheus: {@code vritti.time_saved_seconds} in {@code s} becomes
 * {@code vritti_time_saved_seconds_total}. The unit stays in the name, because two metrics may differ in it alone.
 *
 * @param name of the instrument
 * @param metric that it shows
 * @param unit by UCUM; empty if there is none
 */
record Instrument(String name, String metric, String help, String unit, boolean counts, Part part) {

    private static final String OURS = "vritti_";

    /** What of a metric. */
    private enum Part {
        VALUE,
        COUNT,
        SUM,
        BUCKETS
    }

    /** What is recorded: a number and its attributes. */
    record Point(Map<String, String> attributes, double value) {}

    /**
     * The instruments of a metric. Durations are given as three that count, because the API takes single durations only, and ours are
     * added up already: a call must not wait until somebody's instrument has taken it in.
     */
    static List<Instrument> of(Metric metric) {
        String base = "vritti." + metric.name().substring(metric.name().startsWith(OURS) ? OURS.length() : 0);
        String symbol = symbol(metric.unit());
        boolean counts = metric.kind() == Metric.Kind.COUNTER;
        if (metric.kind() != Metric.Kind.HISTOGRAM) {
            return List.of(new Instrument(base, metric.name(), metric.help(), symbol, counts, Part.VALUE));
        }
        return List.of(
                new Instrument(base + ".count", metric.name(), metric.help() + " How many.", "", true, Part.COUNT),
                new Instrument(base + ".sum", metric.name(), metric.help() + " All together.", symbol, true, Part.SUM),
                new Instrument(
                        base + ".bucket",
                        metric.name(),
                        metric.help() + " How many took at most so many seconds (le).",
                        "",
                        true,
                        Part.BUCKETS));
    }

    List<Point> points(List<Metric> metrics) {
        List<Point> points = new ArrayList<>();
        for (Metric known : metrics) {
            if (known.name().equals(metric)) {
                known.samples().forEach(sample -> add(sample, points));
            }
        }
        return points;
    }

    private void add(Sample sample, List<Point> points) {
        switch (part) {
            case VALUE, COUNT -> points.add(new Point(sample.labels(), sample.number()));
            case SUM -> points.add(new Point(sample.labels(), sample.measured().sumSeconds()));
            case BUCKETS ->
                sample.measured().atMost().forEach((bound, count) -> {
                    Map<String, String> attributes = new LinkedHashMap<>(sample.labels());
                    attributes.put("le", Double.toString(bound));
                    points.add(new Point(attributes, count));
                });
        }
    }

    private static String symbol(String unit) {
        return switch (unit) {
            case "seconds" -> "s";
            case "bytes" -> "By";
            default -> "";
        };
    }
}
