package io.vritti.metrics.prometheus;

import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.metrics.MemoryFigures;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSum;
import io.vritti.metrics.Sample;
import io.vritti.metrics.kept.JvmMetrics;
import io.vritti.metrics.kept.KeptMetrics;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The metrics of a home: states and plain counts of each JVM that runs now, with its pid and main class; and, under names that begin with
 * {@code vritti_home_}, what the memory holds and what all JVMs have ever counted and measured. An agent's JVM may live for less time than lies between two looks of Prometheus, which then
 * never sees its own counters grow; those of the home go on.
 */
public final class HomeMetrics {

    private static final String JVM = "vritti_";
    private static final String HOME = MemoryFigures.HOME;

    private final LiveJvms jvms;
    private final KeptMetrics kept;

    public HomeMetrics(Home home) {
        jvms = new LiveJvms(home);
        kept = new KeptMetrics(home);
    }

    /** As the JVMs have written it down; that is seconds ago. */
    public Families read() {
        List<JvmMetrics> running = kept.running();
        Map<String, Metric> memory = new LinkedHashMap<>();
        running.stream()
                .sorted(Comparator.comparingLong(JvmMetrics::atMillis))
                .flatMap(jvm -> jvm.metrics().stream())
                .filter(HomeMetrics::isOfMemory)
                .forEach(metric -> memory.put(metric.name(), metric));
        return with(running, memory.values());
    }

    /** Of a JVM without a home, which is all that there is: the same names, so that one dashboard fits. */
    public static Families alone(List<Metric> metrics) {
        return new Families()
                .add(
                        origin(ProcessHandle.current().pid(), null),
                        metrics.stream().filter(HomeMetrics::isOfJvm).toList())
                .add(new MetricSum()
                        .plus(metrics).read().stream().map(HomeMetrics::ofHome).toList());
    }

    /** @param memory what the memory holds, counted now */
    public Families with(List<Metric> memory) {
        return with(kept.running(), memory);
    }

    private Families with(List<JvmMetrics> running, Collection<Metric> memory) {
        Map<Long, LiveJvm> living = new HashMap<>();
        jvms.list().forEach(jvm -> living.put(jvm.pid(), jvm));
        Families families = new Families();
        for (JvmMetrics jvm : latest(running)) {
            List<Metric> own =
                    jvm.metrics().stream().filter(HomeMetrics::isOfJvm).toList();
            families.add(origin(jvm.pid(), living.get(jvm.pid())), own);
        }
        living.values().forEach(jvm -> families.add(origin(jvm.pid(), jvm), List.of(running(jvm))));
        return families.add(List.copyOf(memory))
                .add(kept.all().stream().map(HomeMetrics::ofHome).toList());
    }

    /** One of each process: an agent that was detached may have left a file beside that of the next one. */
    private static Collection<JvmMetrics> latest(List<JvmMetrics> running) {
        Map<Long, JvmMetrics> latest = new TreeMap<>();
        running.forEach(
                jvm -> latest.merge(jvm.pid(), jvm, (one, other) -> one.atMillis() >= other.atMillis() ? one : other));
        return latest.values();
    }

    private static boolean isOfMemory(Metric metric) {
        return metric.name().startsWith(HOME);
    }

    /**
     * What is told of each JVM. A home may see thousands of JVMs a day, each of them new series to Prometheus: what is measured, and
     * what is counted by labels, is told of the home alone.
     */
    private static boolean isOfJvm(Metric metric) {
        return switch (metric.kind()) {
            case GAUGE -> !isOfMemory(metric);
            case COUNTER ->
                metric.samples().stream().allMatch(sample -> sample.labels().isEmpty());
            case HISTOGRAM -> false;
        };
    }

    private static Map<String, String> origin(long pid, LiveJvm jvm) {
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("pid", Long.toString(pid));
        origin.put("main", jvm == null ? "" : main(said(jvm.command())));
        return origin;
    }

    private static Metric running(LiveJvm jvm) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("mode", said(jvm.mode()));
        labels.put("scope", said(jvm.scope()));
        return new Metric(
                "vritti_jvm_info",
                "A JVM that runs with Vritti: 1, with its mode and scope.",
                Metric.Kind.GAUGE,
                List.of(new Sample.Number(labels, 1)));
    }

    private static Metric ofHome(Metric metric) {
        String name = HOME + metric.name().substring(metric.name().startsWith(JVM) ? JVM.length() : 0);
        return new Metric(name, metric.help() + " In all JVMs of the home, ever.", metric.kind(), metric.samples());
    }

    /** The main class, or the name of the jar without its folder, which is nobody's business. */
    private static String main(String command) {
        return command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    }

    /** Another version may leave it out. */
    private static String said(String word) {
        return word == null ? "" : word;
    }
}
