package io.vritti.bench;

import io.vritti.bench.host.FailingHost;
import java.io.IOException;
import java.util.List;

/** What the memory of a JVM grows to in which something failed, so that the store is open. */
final class StoreCost implements Group {

    private static final int ROUNDS = 5;
    private static final String FAILURES = "20";

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
            Spent none = Spent.by(lab.command(Peer.NONE, lab.folder(), "", FailingHost.class, FAILURES), lab.folder());
            Spent ours = Spent.by(lab.command(Peer.VRITTI, lab.freshHome(), "", FailingHost.class, FAILURES), lab.folder());
            without.add(none.residentMebibytes());
            with.add(ours.residentMebibytes());
            cpuWithout.add(none.cpuMillis());
            cpuWith.add(ours.cpuMillis());
        }
        return List.of(
                new Figure("20 failing processes, store open: most RSS")
                        .of(Peer.NONE, "%.0f MiB", without.median())
                        .of(Peer.VRITTI, "%.0f MiB", with.median())
                        .target(
                                "<= " + OPEN_MEBIBYTES + " MiB added",
                                with.median() - without.median() <= OPEN_MEBIBYTES),
                new Figure("20 failing processes, store open: CPU")
                        .of(Peer.NONE, "%.0f ms", cpuWithout.median())
                        .of(Peer.VRITTI, "%.0f ms", cpuWith.median()));
    }
}
