package io.vritti.cli.statistics;

import io.vritti.cli.episode.EpisodeTree;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.option.SinceConverter;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.cli.terminal.Table;
import io.vritti.config.ErrorClassNames;
import io.vritti.episode.Episode;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.metrics.MemoryFigures;
import io.vritti.metrics.Metric;
import io.vritti.metrics.grafana.Dashboard;
import io.vritti.metrics.prometheus.Alerts;
import io.vritti.metrics.prometheus.HomeMetrics;
import io.vritti.metrics.prometheus.TextFormat;
import io.vritti.observe.Counter;
import io.vritti.observe.Decision;
import io.vritti.reflect.work.Budgets;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti stats}: what the memory holds, what the gate decided, and how often it was right. */
@Command(name = "stats", description = "Show what was remembered and decided, and how often a veto was right.")
public final class StatsCommand implements Callable<Integer> {

    /** Among so many of the newest episodes the most repeated are sought. */
    private static final int NEWEST = 10_000;

    private static final int TOP = 5;

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--since",
            paramLabel = "<duration>",
            converter = SinceConverter.class,
            description = "Only decisions within this time, such as 24h or 7d.")
    Long sinceMillis;

    @ArgGroup
    StatsForm form = new StatsForm();

    @Override
    public Integer call() throws IOException {
        if (form.grafana) {
            output.text(Dashboard.json());
            return ExitCode.OK;
        }
        if (form.alerts) {
            output.text(Alerts.yaml());
            return ExitCode.OK;
        }
        List<Decision> decisions = home.decisions().stream()
                .filter(decision -> sinceMillis == null || decision.atMillis() >= sinceMillis)
                .toList();
        try (MemoryStore store = home.openToRead()) {
            if (form.prometheus) {
                List<Metric> memory = new ArrayList<>(MemoryFigures.of(store.counts(), ErrorClassNames::label));
                memory.add(MemoryFigures.codes(home.home().codes().length()));
                output.text(TextFormat.PLAIN.of(new HomeMetrics(home.readable())
                        .with(memory)
                        .add(AuditMetrics.of(decisions))
                        .sorted()));
                return ExitCode.OK;
            }
            List<Episode> newest = store.episodes(EpisodeQuery.newest(NEWEST));
            ReflectionCounts reflections = new ReflectionCounts(newest, store.reflections());
            ModelSpending spending =
                    new ModelSpending(store.reflections(), Budgets.of(home.settings()), System.currentTimeMillis());
            List<Episode> top = newest.stream()
                    .sorted(Comparator.comparingLong(Episode::count).reversed())
                    .limit(TOP)
                    .toList();
            Figures figures =
                    new Figures(store.counts(), decisions, Precision.of(decisions), top, reflections, spending);
            if (output.json()) {
                printJson(figures);
            } else {
                print(figures);
            }
        }
        return ExitCode.OK;
    }

    private void printJson(Figures figures) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("memory", figures.memory());
        all.put("reflections", figures.reflections().toMap());
        all.put("models", figures.spending().toMap());
        all.put("decisions", DecisionCounts.of(figures.decisions()).rows());
        all.put("precision", figures.precision().toMap());
        all.put("most_repeated", figures.top().stream().map(EpisodeTree::of).toList());
        HomeSums sums = HomeSums.of(home.home());
        all.put("prevented", Prevented.of(sums));
        all.put("all_jvms", sums.toMap());
        all.put("running", running());
        output.printJson(all);
    }

    private void print(Figures figures) {
        output.line("Memory: " + figures.memory().getOrDefault("episodes", 0L) + " episodes of "
                + figures.memory().getOrDefault("failures", 0L) + " failures, "
                + figures.memory().getOrDefault("resolved", 0L)
                + " resolved, " + figures.memory().getOrDefault("bytes", 0L) / 1024 + " KiB in "
                + home.home().folder());
        figures.reflections().print(output);
        figures.spending().print(output);
        output.line();
        if (figures.decisions().isEmpty()) {
            output.line("Decisions: none yet.");
        } else {
            output.table(DecisionCounts.of(figures.decisions()).table());
            output.line();
            figures.precision().print(output);
        }
        if (!figures.top().isEmpty()) {
            output.line();
            output.line("Most repeated:");
            Table table = new Table("TIMES", "ID", "ACTION", "ERROR");
            figures.top()
                    .forEach(
                            episode -> table.row(episode.count(), episode.id(), episode.action(), episode.errorLine()));
            output.table(table);
        }
        output.line();
        HomeSums sums = HomeSums.of(home.home());
        output.line(Prevented.of(sums).said());
        output.line(sums.losses());
        output.line("JVMs running now: " + new LiveJvms(home.home()).list().size() + ".");
    }

    /** Counters of all JVMs that run now, added up. */
    private Map<String, Long> running() {
        List<LiveJvm> living = new LiveJvms(home.home()).list();
        Map<String, Long> sums = new LinkedHashMap<>();
        sums.put("jvms", (long) living.size());
        for (Counter counter : Counter.values()) {
            long sum = 0;
            for (LiveJvm jvm : living) {
                sum += jvm.counters().getOrDefault(counter.label(), 0L);
            }
            sums.put(counter.label(), sum);
        }
        return sums;
    }

    /**
     * What there is to show.
     *
     * @param memory counts of the store
     * @param decisions that fall into the time
     * @param precision of these
     * @param top the most repeated of the newest episodes
     */
    private record Figures(
            Map<String, Long> memory,
            List<Decision> decisions,
            Precision precision,
            List<Episode> top,
            ReflectionCounts reflections,
            ModelSpending spending) {}
}
