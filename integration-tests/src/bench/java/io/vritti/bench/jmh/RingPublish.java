package io.vritti.bench.jmh;

import io.vritti.config.Mode;
import io.vritti.journal.ActionTrail;
import io.vritti.journal.BatchWriter;
import io.vritti.journal.CaptureRing;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import io.vritti.observe.DecisionLog;
import io.vritti.redact.Redactor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a host's thread waits for when it hands something over; between bursts the other side catches up. */
@State(Scope.Benchmark)
public class RingPublish {

    private static final int BURST = 64;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Counters counters = new Counters();
    private final CaptureRing ring = new CaptureRing(
            () -> new BatchWriter(
                    new Redactor(new byte[] {1}),
                    null,
                    null,
                    null,
                    null,
                    DecisionLog.none(),
                    counters,
                    AgentLog.none()),
            new ActionTrail(),
            counters,
            AgentLog.none());
    private final Decision decision = new Decision(
            "d-1",
            "1",
            0,
            new Decision.Call("00", "cat", "cat missing"),
            new Decision.Judgement(Mode.VETO, "all", "exact", "BLOCK", "still_missing", 100),
            new Decision.Known(null, "path_missing", 1, List.of(), List.of(), null, null),
            new Decision.Result(Decision.Course.VETOED, Decision.End.NOT_EXECUTED, -1));

    @Setup(Level.Invocation)
    public void drain() {
        if (!ring.flush(PATIENCE_NANOS)) {
            throw new IllegalStateException("the other side does not keep up");
        }
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    public void publish() {
        for (int i = 0; i < BURST; i++) {
            ring.decided(decision);
        }
    }

    @TearDown
    public void close() {
        ring.close(PATIENCE_NANOS);
    }
}
