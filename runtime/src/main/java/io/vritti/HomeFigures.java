package io.vritti;

import io.vritti.config.ErrorClassNames;
import io.vritti.home.Home;
import io.vritti.metrics.MemoryFigures;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in the home: the same for all its JVMs. Counted by a thread of the agent, now and then; whoever reads it gets what was counted
 * last, and touches no file.
 */
final class HomeFigures implements MetricSource {

    /** With 100,000 episodes, counting takes some milliseconds. */
    private static final long COUNT_NANOS = 30_000_000_000L;

    /** How much longer than the counting the rest is that follows it: a thousandth of a core, however large the home. */
    private static final long REST = 1_000;

    private final Home home;
    private final StoreOpening store;
    private final AgentLog log;
    private volatile List<Metric> counted = List.of();
    private long dueNanos;
    private boolean begun;

    HomeFigures(Home home, StoreOpening store, AgentLog log) {
        this.home = home;
        this.store = store;
        this.log = log;
    }

    /**
     * To be called again and again.
     *
     * @param nowNanos on the clock of {@link System#nanoTime}
     */
    void tick(long nowNanos) {
        MemoryStore opened = store.opened();
        if (opened == null || begun && nowNanos - dueNanos < 0) {
            return;
        }
        begun = true;
        long startNanos = System.nanoTime();
        try {
            // Not by the revision: what was sent to the shared store, and what got a vector, has none.
            List<Metric> now = new ArrayList<>(MemoryFigures.of(opened.figures(), ErrorClassNames::label));
            now.add(MemoryFigures.codes(home.codes().length()));
            counted = List.copyOf(now);
        } catch (StoreException busy) {
            log.logOnce("home-figures", "what is in the home cannot be counted", busy);
        }
        dueNanos = nowNanos + Math.max(COUNT_NANOS, REST * (System.nanoTime() - startNanos));
    }

    @Override
    public List<Metric> read() {
        return counted;
    }
}
