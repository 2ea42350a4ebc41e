package io.vritti.metrics.prometheus;

import io.vritti.metrics.Metric;
import io.vritti.metrics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Metrics of several origins, merged so that each name occurs once: Prometheus refuses a text in which a family begins twice. */
public final class Families {

    private final Map<String, Metric> byName = new TreeMap<>();

    /** Adds metrics of the home itself, without labels of an origin. */
    public Families add(List<Metric> metrics) {
        return add(Map.of(), metrics);
    }

    /**
     * Adds the metrics of one origin.
     *
     * @param origin labels that each sample gets; a sample's own label of the same name stays
     */
    public Families add(Map<String, String> origin, List<Metric> metrics) {
        for (Metric metric : metrics) {
            Metric labelled = new Metric(
                    metric.name(),
                    metric.help(),
                    metric.kind(),
                    metric.samples().stream()
                            .map(sample -> labelled(origin, sample))
                            .toList());
            byName.merge(metric.name(), labelled, Families::together);
        }
        return this;
    }

    /** The metrics sorted by name, each with its samples in the order in which they were added. */
    public List<Metric> sorted() {
        return List.copyOf(byName.values());
    }

    /** Another version of the agent may count under a name what this one measures: it is left out. */
    private static Metric together(Metric known, Metric more) {
        if (known.kind() != more.kind()) {
            return known;
        }
        List<Sample> samples = new ArrayList<>(known.samples());
        samples.addAll(more.samples());
        return new Metric(known.name(), known.help(), known.kind(), samples);
    }

    private static Sample labelled(Map<String, String> origin, Sample sample) {
        Map<String, String> labels = new LinkedHashMap<>(origin);
        labels.putAll(sample.labels());
        return sample.with(labels);
    }
}
