package io.vritti.bench;

import io.vritti.bench.host.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Time and allocation of one call, by JMH, in forked JVMs that take turns: ours, and those of the peers named. */
final class JmhGroup implements Group {

    private static final int ROUNDS = 3;

    /** Everything may be vetoed, always: what is not vetoed here has not failed. */
    private static final String SETTINGS = "mode=veto,veto.scope=all,veto.holdout=0,veto.insist=100,gate.deadline=5s";

    private final String name;
    private final String title;
    private final Class<?> benchmark;
    private final List<Peer> peers = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private long p50Nanos;
    private long p99Nanos;
    private boolean added;

    JmhGroup(String name, String title, Class<?> benchmark) {
        this.name = name;
        this.title = title;
        this.benchmark = benchmark;
    }

    JmhGroup beside(Peer... others) {
        peers.addAll(List.of(others));
        return this;
    }

    /** An option of all JVMs. */
    JmhGroup option(String ofJvm) {
        more.add(ofJvm);
        return this;
    }

    /** What we may add to a JVM without an agent. */
    JmhGroup added(long p50, long p99) {
        added = true;
        return targets(p50, p99);
    }

    /** What our own figures may be; 0: nothing is asked for. */
    JmhGroup targets(long p50, long p99) {
        this.p50Nanos = p50;
        this.p99Nanos = p99;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        peers.add(Peer.VRITTI);
        Map<String, Map<Peer, Call>> calls = new LinkedHashMap<>();
        Process server = new ProcessBuilder(lab.command(Peer.NONE, lab.folder(), "", Loopback.class)).start();
        try {
            String port = server.inputReader().readLine();
            for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
                for (Peer peer : peers) {
                    for (RunResult result : run(lab, peer, port)) {
                        calls.computeIfAbsent(parameter(result), key -> new LinkedHashMap<>())
                                .computeIfAbsent(peer, key -> new Call())
                                .add(result);
                    }
                }
            }
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
        List<Figure> figures = new ArrayList<>();
        calls.forEach((parameter, byPeer) -> figures.add(figure(parameter, byPeer)));
        return figures;
    }

    private Collection<RunResult> run(Lab lab, Peer peer, String port) throws IOException {
        boolean quick = lab.effort().quick();
        Path home = lab.freshHome();
        List<String> options = new ArrayList<>(lab.options(peer, home, SETTINGS));
        options.add("-Dbench.port=" + port);
        options.addAll(more);
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .jvm(lab.java())
                .jvmArgs(options.toArray(String[]::new))
                .forks(1)
                .threads(1)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(quick ? TimeValue.milliseconds(100) : TimeValue.seconds(2))
                .measurementIterations(quick ? 1 : 3)
                .measurementTime(quick ? TimeValue.milliseconds(200) : TimeValue.seconds(2))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        try {
            return new Runner(builder.build()).run();
        } catch (RunnerException e) {
            throw new IOException(benchmark.getSimpleName() + " with " + peer.title(), e);
        }
    }

    private static String parameter(RunResult result) {
        List<String> values = new ArrayList<>();
        for (String key : result.getParams().getParamsKeys()) {
            values.add(result.getParams().getParam(key));
        }
        return String.join(", ", values);
    }

    private Figure figure(String parameter, Map<Peer, Call> calls) {
        Figure figure =
                new Figure(title + (parameter.isEmpty() ? "" : " (" + parameter + ")") + ": p50 / p99, allocated");
        calls.forEach((peer, call) -> figure.of(peer, call.text()));
        Call ours = calls.get(Peer.VRITTI);
        if (p50Nanos > 0 || p99Nanos > 0) {
            List<String> asked = new ArrayList<>();
            if (p50Nanos > 0) {
                asked.add("<= " + Call.time(p50Nanos) + " p50");
            }
            if (p99Nanos > 0) {
                asked.add("<= " + Call.time(p99Nanos) + " p99");
            }
            Call none = added ? calls.get(Peer.NONE) : null;
            double p50 = ours.p50() - (added ? none.p50() : 0);
            double p99 = ours.p99() - (added ? none.p99() : 0);
            figure.target(
                    (added ? "added: " : "") + String.join(", ", asked),
                    (p50Nanos == 0 || p50 <= p50Nanos) && (p99Nanos == 0 || p99 <= p99Nanos));
        }
        return figure;
    }

    /** What one peer's forks measured: medians over the forks. */
    private static final class Call {

        private final Values p50 = new Values();
        private final Values p99 = new Values();
        private final Values bytes = new Values();

        void add(RunResult result) {
            p50.add(result.getPrimaryResult().getStatistics().getPercentile(50));
            p99.add(result.getPrimaryResult().getStatistics().getPercentile(99));
            result.getSecondaryResults().forEach((key, value) -> {
                if (key.endsWith("gc.alloc.rate.norm")) {
                    bytes.add(value.getScore());
                }
            });
        }

        double p50() {
            return p50.median();
        }

        double p99() {
            return p99.median();
        }

        String text() {
            return time(p50()) + " / " + time(p99()) + String.format(Locale.ROOT, ", %.0f B", bytes.median());
        }

        static String time(double nanos) {
            return nanos < 1_000
                    ? String.format(Locale.ROOT, "%.0f ns", nanos)
                    : String.format(Locale.ROOT, nanos < 10_000 ? "%.1f us" : "%.0f us", nanos / 1_000);
        }
    }
}
