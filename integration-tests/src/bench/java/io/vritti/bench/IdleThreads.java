package io.vritti.bench;

import io.vritti.bench.host.IdleHost;
import java.io.IOException;
import java.util.List;

/** What our threads take while a host that has failed before does nothing: all of them wait, some by a timer. */
final class IdleThreads implements Group {

    private static final int IDLE_SECONDS = 10;

    /** design.md §8. */
    private static final double MOST_PERCENT = 1.5;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        String seconds = Integer.toString(lab.effort().count(1, IDLE_SECONDS));
        Spent spent = Spent.by(lab.command(Peer.VRITTI, lab.freshHome(), "", IdleHost.class, seconds), lab.folder());
        double percent = Double.parseDouble(spent.stdout().get(0));
        return List.of(new Figure("all our threads, idle, store open: share of a core")
                .of(Peer.VRITTI, "%.2f %%", percent)
                .target("<= 1.5 %", percent <= MOST_PERCENT));
    }
}
