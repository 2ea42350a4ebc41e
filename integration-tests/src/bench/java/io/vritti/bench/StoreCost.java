package io.vritti.bench;

import io.vritti.bench.host.FailingHost;
import java.io.IOException;
import java.util.List;

/** What the memory of a JVM grows to in which something failed, so that the store is open. */
final class StoreCost implements Group {

    private static final int ROUNDS = 5;
    private static final String FAILURES = "20";

    /** Else what is measured is how long the collector may wait, which hangs on the machine's memory. */
    private static final List<String> HEAP = List.of("-Xmx32m", "-Xms32m", "-XX:+UseSerialGC");

    /** design.md §8. */
    private static final int OPEN_MEBIBYTES = 40;

    @Override
    public String name() {
        return "store-open";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Values without = new Values();
        Values with = new Values();
        Values cpuWithout = new Values();
        Values cpuWith = new Values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            Spent none = run(lab, Peer.NONE);
            Spent ours = run(lab, Peer.VRITTI);
            without.add(none.residentMebibytes());
            with.add(ours.residentMebibytes());
            cpuWithout.add(none.cpuMillis());
            cpuWith.add(ours.cpuMillis());
        }
        return List.of(
                new Figure("20 failing processes, store open, 32 MiB heap: most RSS")
                        .of(Peer.NONE, "%.0f MiB", without.median())
                        .of(Peer.VRITTI, "%.0f MiB", with.median())
                        .target(
                                "<= " + OPEN_MEBIBYTES + " MiB added",
                                with.median() - without.median() <= OPEN_MEBIBYTES),
                new Figure("20 failing processes, store open: CPU")
                        .of(Peer.NONE, "%.0f ms", cpuWithout.median())
                        .of(Peer.VRITTI, "%.0f ms", cpuWith.median()));
    }

    private static Spent run(Lab lab, Peer peer) throws IOException, InterruptedException {
        List<String> command = lab.command(peer, lab.freshHome(), "", FailingHost.class, FAILURES);
        command.addAll(1, HEAP);
        return Spent.by(command, lab.folder());
    }
}
