package io.vritti.cli;

import io.vritti.episode.Episode;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.observe.Counter;
import io.vritti.observe.Decision;
import io.vritti.reflect.work.Budgets;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti stats}: what the memory holds, what the gate decided, and how often it was right. */
@Command(name = "stats", description = "Show what was remembered and decided, and how often a veto was right.")
final class StatsCommand implements Callable<Integer> {

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
            converter = ListCommand.SinceConverter.class,
            description = "Only decisions within this time, such as 24h or 7d.")
    Long sinceMillis;

    @Override
    public Integer call() throws IOException {
        List<Decision> decisions = home.decisions().stream()
                .filter(decision -> sinceMillis == null || decision.atMillis() >= sinceMillis)
                .toList();
        Precision precision = Precision.of(decisions);
        try (MemoryStore store = home.openToRead()) {
            List<Episode> newest = store.episodes(EpisodeQuery.newest(NEWEST));
            ReflectionCounts reflections = new ReflectionCounts(newest, store.reflections());
            ModelSpending spending =
                    new ModelSpending(store.reflections(), Budgets.of(home.settings()), System.currentTimeMillis());
            List<Episode> top = newest.stream()
                    .sorted(Comparator.comparingLong(Episode::count).reversed())
                    .limit(TOP)
                    .toList();
            Map<String, Long> memory = store.counts();
            if (output.json()) {
                printJson(memory, decisions, precision, top, reflections, spending);
            } else {
                print(memory, decisions, precision, top, reflections, spending);
            }
        }
        return ExitCode.OK;
    }

    private void printJson(
            Map<String, Long> memory,
            List<Decision> decisions,
            Precision precision,
            List<Episode> top,
            ReflectionCounts reflections,
            ModelSpending spending) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("memory", memory);
        all.put("reflections", reflections.toMap());
        all.put("models", spending.toMap());
        all.put("decisions", DecisionCounts.of(decisions).rows());
        all.put("precision", precision.toMap());
        all.put("most_repeated", top.stream().map(EpisodeTree::of).toList());
        all.put("running", running());
        output.printJson(all);
    }

    private void print(
            Map<String, Long> memory,
            List<Decision> decisions,
            Precision precision,
            List<Episode> top,
            ReflectionCounts reflections,
            ModelSpending spending) {
        output.line("Memory: " + memory.getOrDefault("episodes", 0L) + " episodes of "
                + memory.getOrDefault("failures", 0L) + " failures, " + memory.getOrDefault("resolved", 0L)
                + " resolved, " + memory.getOrDefault("bytes", 0L) / 1024 + " KiB in "
                + home.home().folder());
        reflections.print(output);
        spending.print(output);
        output.line();
        if (decisions.isEmpty()) {
            output.line("Decisions: none yet.");
        } else {
            output.table(DecisionCounts.of(decisions).table());
            output.line();
            precision.print(output);
        }
        if (!top.isEmpty()) {
            output.line();
            output.line("Most repeated:");
            Table table = new Table("TIMES", "ID", "ACTION", "ERROR");
            top.forEach(episode -> table.row(episode.count(), episode.id(), episode.action(), episode.errorLine()));
            output.table(table);
        }
        Map<String, Long> running = running();
        output.line();
        output.line("JVMs running now: " + running.get("jvms") + "; failures dropped "
                + running.get(Counter.DROPPED_FAILURES.label()) + ", decisions dropped "
                + running.get(Counter.DROPPED_DECISIONS.label()) + ", checks over vritti.gate.deadline "
                + running.get(Counter.DEADLINE_MISSES.label()) + ", captures over their budget "
                + running.get(Counter.CAPTURE_BUDGET_MISSES.label()) + ", internal errors "
                + running.get(Counter.INTERNAL_ERRORS.label()));
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
}
