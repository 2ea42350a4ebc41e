package io.vritti.bench;

import io.vritti.bench.host.HelloHost;
import io.vritti.bench.host.PatientHost;
import io.vritti.bench.jmh.CheckCount;
import io.vritti.bench.jmh.ClientSend;
import io.vritti.bench.jmh.EvidenceCheck;
import io.vritti.bench.jmh.FileHook;
import io.vritti.bench.jmh.FileWrite;
import io.vritti.bench.jmh.HttpHook;
import io.vritti.bench.jmh.HttpSend;
import io.vritti.bench.jmh.ProcessHook;
import io.vritti.bench.jmh.ProcessStart;
import io.vritti.bench.jmh.RingPublish;
import io.vritti.bench.jmh.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** All groups, in the order of the table; the slowest last. */
final class Groups {

    private static final int EPISODES = 10_000;

    private Groups() {}

    /** @param only names of the wanted ones, empty for all */
    static List<Group> chosen(List<String> only) {
        List<Group> chosen = new ArrayList<>(all());
        chosen.removeIf(group -> !only.isEmpty() && !only.contains(group.name()));
        return chosen;
    }

    private static List<Group> all() {
        return List.of(
                new HostCost("hello", "hello world", HelloHost.class, 0, List.of())
                        .targets("<= 3x no-op; <= 1/20 OTel", 3, 20),
                new HostCost(
                        "hello-full", "hello world, 10k episodes in the home", HelloHost.class, EPISODES, List.of()),
                new HostCost(
                        "hello-pinned", "hello world, on one CPU", HelloHost.class, 0, List.of("taskset", "-c", "0")),
                new FirstFailures(),
                new OutputCost(),
                new StoreCost(),
                new ExitDelay(),
                new IdleThreads(),
                new CaptureToDurable(),
                new JmhGroup("http-hook", "HTTP call, family that never failed, our part of it alone", HttpHook.class)
                        .targets(2_000, 20_000),
                new JmhGroup("process-start", "process start, family that never failed", ProcessStart.class)
                        .beside(Peer.NONE, Peer.NO_OP),
                new JmhGroup(
                                "process-hook",
                                "process start, family that never failed, our part before it alone",
                                ProcessHook.class)
                        .targets(50_000, 0),
                new JmhGroup(
                                "file-write",
                                "a file opened, written and closed, while writes are watched",
                                FileWrite.class)
                        .beside(Peer.NONE),
                new JmhGroup("file-hook", "a file opened, written and closed, our part of it alone", FileHook.class)
                        .targets(1_000, 0),
                new JmhGroup("evidence", "exact hit with evidence check", EvidenceCheck.class).targets(0, 1_000_000),
                new TreeVerdicts(),
                new EmbeddingCost(),
                new RetrievalQuality(),
                new LikeFailureCost(),
                new SearchCost("search", 300, true, 1_000, 10_000, 100_000),
                new LongCommandCost(),
                new KyroCost(),
                new JmhGroup("ring", "publish to the ring, bursts of 64", RingPublish.class).targets(200, 0),
                new JmhGroup("count", "count a check and what it took, bursts of 64", CheckCount.class).targets(100, 0),
                new JmhGroup("http-send", "HTTP call, family that never failed", HttpSend.class)
                        .beside(Peer.NONE, Peer.NO_OP, Peer.OPEN_TELEMETRY),
                new JmhGroup(
                                "client-send",
                                "HTTP call through a client library, family that never failed",
                                ClientSend.class)
                        .beside(Peer.NONE, Peer.NO_OP, Peer.OPEN_TELEMETRY),
                new JmhGroup("tool-call", "tool call of LangChain4j, family that never failed", ToolCall.class)
                        .option(ToolCall.SPAN)
                        .beside(Peer.NONE, Peer.NO_OP, Peer.OPEN_TELEMETRY)
                        .added(5_000, 50_000),
                new HostCost("lives", "a host that lives 3 s", PatientHost.class, 0, List.of())
                        .targets("<= 3x no-op", 3, 0),
                new SearchCost("search-million", 300, false, 1_000_000));
    }
}
