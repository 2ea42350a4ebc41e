package io.vritti.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What the memory of a home holds, as metrics. It is the same for all JVMs of the home, so its names begin as those of sums over them:
 * with {@value #HOME}.
 */
public final class MemoryFigures {

    /** The beginning of the names of metrics of a home; those of one JVM begin with {@code vritti_}. */
    public static final String HOME = "vritti_home_";

    private static final String CLASS = "class:";

    /** The names of what is counted, and of the metrics. */
    private static final List<Row> ROWS = List.of(
            new Row("episodes", "vritti_home_episodes", "Failures that are remembered, each once."),
            new Row("resolved", "vritti_home_episodes_resolved", "Those of which it is known how they ended."),
            new Row("reflected", "vritti_home_episodes_reflected", "Those on which was reflected."),
            new Row("failures", "vritti_home_failures_remembered", "How often what is remembered has failed."),
            new Row("failing", "vritti_home_failing_actions", "Actions that failed when they were last tried."),
            new Row("bytes", "vritti_home_database_bytes", "What the home's database takes."),
            new Row("vectors", "vritti_home_vectors", "Episodes that have a vector, by which they are found."),
            new Row("outbox", "vritti_home_outbox", "Episodes that the shared store still has to get."),
            new Row("parked", "vritti_home_outbox_parked", "Of these, those that it would not take."),
            new Row("withdrawals", "vritti_home_withdrawals", "Episodes forgotten that it still has to forget."));

    private MemoryFigures() {}

    /**
     * Turns counts of the memory into metrics; counts of unknown names are left out.
     *
     * @param counted counts by the names of {@code MemoryStore.counts}
     * @param classLabel what stands for a class of errors, so that there are only so many
     */
    public static List<Metric> of(Map<String, Long> counted, UnaryOperator<String> classLabel) {
        List<Metric> metrics = new ArrayList<>();
        for (Row row : ROWS) {
            Long count = counted.get(row.counted);
            if (count != null) {
                metrics.add(Metric.gauge(row.name, row.help, count));
            }
        }
        Map<String, Long> classes = new TreeMap<>();
        counted.forEach((name, count) -> {
            if (name.startsWith(CLASS)) {
                classes.merge(classLabel.apply(name.substring(CLASS.length())), count, Long::sum);
            }
        });
        if (!classes.isEmpty()) {
            List<Sample> samples = new ArrayList<>();
            classes.forEach((label, count) -> samples.add(Sample.of("class", label, count)));
            metrics.add(new Metric(
                    "vritti_home_class_episodes", "Episodes of each error class.", Metric.Kind.GAUGE, samples));
        }
        return metrics;
    }

    /** The size on the disk of the index of vectors, in bytes. */
    public static Metric codes(long bytes) {
        return Metric.gauge(
                "vritti_home_vector_index_bytes", "What the codes take by which similar episodes are found.", bytes);
    }

    private record Row(String counted, String name, String help) {}
}
