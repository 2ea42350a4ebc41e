package io.vritti.bench;

import io.vritti.bench.host.ReadingHost;
import java.io.IOException;
import java.util.List;

/** What reading much of a child's output takes. */
final class OutputCost implements Group {

    private static final int ROUNDS = 5;

    /** design.md §8. */
    private static final double MOST_TIMES = 1.1;

    @Override
    public String name() {
        return "output";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Values without = new Values();
        Values with = new Values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            without.add(millis(lab, Peer.NONE));
            with.add(millis(lab, Peer.VRITTI));
        }
        return List.of(new Figure("reading 50 MB of a child's output")
                .of(Peer.NONE, "%.0f ms", without.median())
                .of(Peer.VRITTI, "%.0f ms", with.median())
                .target("<= 1.1x", with.median() <= MOST_TIMES * without.median()));
    }

    private static double millis(Lab lab, Peer peer) throws IOException, InterruptedException {
        Spent spent = Spent.by(lab.command(peer, lab.freshHome(), "", ReadingHost.class), lab.folder());
        return Double.parseDouble(spent.stdout().get(0));
    }
}
