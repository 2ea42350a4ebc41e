package io.vritti.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a whole JVM takes, beside the same JVM with others; runs are interleaved, and medians shown. */
final class HostCost implements Group {

    private static final int ROUNDS = 7;

    /** OpenTelemetry takes some ten seconds of CPU for a start: a few rounds tell as much. */
    private static final int OPEN_TELEMETRY_EVERY = 4;

    /** design.md §8. */
    private static final int IDLE_MEBIBYTES = 15;

    private final String name;
    private final String title;
    private final Class<?> host;
    private final int episodes;
    private final List<String> prefix;
    private String target = "";
    private double timesNoOp;
    private double partOfOpenTelemetry;

    /**
     * @param episodes remembered before
     * @param prefix of its command line, such as taskset's
     */
    HostCost(String name, String title, Class<?> host, int episodes, List<String> prefix) {
        this.name = name;
        this.title = title;
        this.host = host;
        this.episodes = episodes;
        this.prefix = prefix;
    }

    /** @param partOfOpenTelemetry added CPU is at most its added CPU divided by this; 0: not asked for */
    HostCost targets(String wording, double timesNoOp, double partOfOpenTelemetry) {
        this.target = wording;
        this.timesNoOp = timesNoOp;
        this.partOfOpenTelemetry = partOfOpenTelemetry;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path home = episodes == 0 ? lab.freshHome() : FullHome.of(lab.effort().count(300, episodes), lab);
        Map<Peer, Values> cpu = values();
        Map<Peer, Values> wall = values();
        Map<Peer, Values> memory = values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            for (Peer peer : cpu.keySet()) {
                if (peer != Peer.OPEN_TELEMETRY || round % OPEN_TELEMETRY_EVERY == 0) {
                    Spent spent = run(lab, peer, home);
                    cpu.get(peer).add(spent.cpuMillis());
                    wall.get(peer).add(spent.wallMillis());
                    memory.get(peer).add(spent.residentMebibytes());
                }
            }
        }
        return List.of(cpu(cpu), wall(wall), memory(memory));
    }

    private Spent run(Lab lab, Peer peer, Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(lab.command(peer, home, "", host));
        return Spent.by(command, lab.folder());
    }

    /** OpenTelemetry is beside us where a target names it. */
    private Map<Peer, Values> values() {
        Map<Peer, Values> values = new EnumMap<>(Peer.class);
        for (Peer peer : Peer.values()) {
            if (peer != Peer.OPEN_TELEMETRY || !target.isEmpty()) {
                values.put(peer, new Values());
            }
        }
        return values;
    }

    private Figure cpu(Map<Peer, Values> cpu) {
        double none = cpu.get(Peer.NONE).median();
        Figure figure = new Figure(title + ": CPU (added)");
        cpu.forEach((peer, values) -> {
            double added = values.median() - none;
            figure.of(peer, peer == Peer.NONE ? "%.0f ms" : "%.0f ms (+%.0f)", values.median(), added);
        });
        if (!target.isEmpty()) {
            double ours = cpu.get(Peer.VRITTI).median() - none;
            double noOp = cpu.get(Peer.NO_OP).median() - none;
            double theirs = cpu.get(Peer.OPEN_TELEMETRY).median() - none;
            figure.target(
                    "added " + target,
                    ours <= timesNoOp * noOp && (partOfOpenTelemetry == 0 || ours <= theirs / partOfOpenTelemetry));
        }
        return figure;
    }

    private Figure wall(Map<Peer, Values> wall) {
        Figure figure = new Figure(title + ": wall");
        wall.forEach((peer, values) -> figure.of(peer, "%.0f ms", values.median()));
        return figure;
    }

    private Figure memory(Map<Peer, Values> memory) {
        double none = memory.get(Peer.NONE).median();
        Figure figure = new Figure(title + ": most RSS");
        memory.forEach((peer, values) -> figure.of(peer, "%.0f MiB", values.median()));
        return figure.target(
                "<= " + IDLE_MEBIBYTES + " MiB added", memory.get(Peer.VRITTI).median() - none <= IDLE_MEBIBYTES);
    }
}
