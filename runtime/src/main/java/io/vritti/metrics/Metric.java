package io.vritti.metrics;

import java.util.List;

/**
 * A metric: something that is counted or measured, as it stands now. Names, units and labels follow the conventions of Prometheus, and
 * all outputs take them from here.
 *
 * @param name such as {@code vritti_decisions}; without {@code _total}, which some text formats add; ends with the unit if there is one
 *     ({@code _seconds}, {@code _bytes})
 * @param help one sentence for people
 * @param samples one for each combination of labels that has occurred
 */
public record Metric(String name, String help, Kind kind, List<Sample> samples) {

    /** How the value may change. */
    public enum Kind {
        /** It only grows while this JVM lives. */
        COUNTER,
        /** It goes up and down. */
        GAUGE,
        /** Its samples are {@link Sample.Measured}. */
        HISTOGRAM
    }

    /** The units of Prometheus that our metrics use. */
    private static final List<String> UNITS = List.of("seconds", "bytes");

    public Metric {
        samples = List.copyOf(samples);
    }

    /** The unit with which the name ends: {@code seconds} or {@code bytes}; empty if it has none. */
    public String unit() {
        for (String unit : UNITS) {
            if (name.endsWith("_" + unit)) {
                return unit;
            }
        }
        return "";
    }

    /** A count without labels. */
    public static Metric counter(String name, String help, double value) {
        return new Metric(name, help, Kind.COUNTER, List.of(Sample.of(value)));
    }

    /** A state without labels. */
    public static Metric gauge(String name, String help, double value) {
        return new Metric(name, help, Kind.GAUGE, List.of(Sample.of(value)));
    }
}
