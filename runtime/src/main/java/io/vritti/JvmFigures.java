package io.vritti;

import io.vritti.home.Home;
import io.vritti.metrics.Metrics;
import io.vritti.metrics.kept.KeptMetrics;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import java.io.IOException;

/** Keeps in the home what this JVM counts, for {@code stats} in another process; when the JVM ends, the home's sum has it. */
final class JvmFigures {

    private final Home home;
    private final String session;
    /** What was counted in the last one is lost where a JVM is killed; a write takes a thousandth of it. */
    private static final long BETWEEN_MILLIS = 1_000;

    /** Where nothing is counted, gauges go on; a write takes 3 ms of cold code. Others wait a minute for a JVM that says nothing. */
    private static final long IDLE_MILLIS = 15_000;

    private final Metrics metrics;
    private final Counters counters;
    private final KeptMetrics kept;
    private final AgentLog log;
    private boolean gathered;
    private long writtenMillis;
    private long writtenCount = -1;

    /** @param session names this JVM among all that share the home */
    JvmFigures(Home home, String session, Metrics metrics, Counters counters, AgentLog log) {
        this.home = home;
        this.session = session;
        this.metrics = metrics;
        this.counters = counters;
        this.kept = new KeptMetrics(home);
        this.log = log;
    }

    /** Writes how it stands, once. */
    void begin(long nowMillis) {
        if (writtenCount < 0) {
            write(nowMillis);
        }
    }

    /** Writes how it stands if something was counted since it was last written, or from time to time; to be called again and again. */
    void follow(long nowMillis) {
        long since = nowMillis < writtenMillis ? IDLE_MILLIS : nowMillis - writtenMillis;
        if (writtenCount >= 0 && since >= (counters.sum() == writtenCount ? IDLE_MILLIS : BETWEEN_MILLIS)) {
            write(nowMillis);
        }
    }

    /** Writes how it stands; the first time it also looks for JVMs that ended without a word. */
    void write(long nowMillis) {
        writtenMillis = nowMillis;
        writtenCount = counters.sum();
        try {
            kept.write(session, metrics.read(), nowMillis);
            if (!gathered) {
                gathered = true;
                kept.gather(nowMillis);
            }
        } catch (IOException unwritable) {
            tell(unwritable);
        }
    }

    Metrics metrics() {
        return metrics;
    }

    void close() {
        if (home.usable()) {
            try {
                kept.end(session, metrics.read(), System.currentTimeMillis());
            } catch (IOException | RuntimeException unwritable) {
                tell(unwritable);
            }
        }
    }

    private void tell(Exception unwritable) {
        log.logOnce("figures", "what this JVM counts cannot be kept in " + home.live(), unwritable);
    }
}
