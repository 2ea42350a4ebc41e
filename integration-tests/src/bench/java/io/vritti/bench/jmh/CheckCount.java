package io.vritti.bench.jmh;

import io.vritti.gate.report.VerdictCounts;
import io.vritti.gate.verdict.Verdict;
import io.vritti.observe.Counters;
import io.vritti.observe.Timed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a host's thread pays for the metrics of a check: its verdict is counted, and what it took is measured. */
@State(Scope.Benchmark)
public class CheckCount {

    private static final int BURST = 64;

    /** As a check of a call takes of which nothing is known. */
    private static final long CHECK_NANOS = 3_000;

    private final Counters counters = new Counters();
    private final VerdictCounts verdicts = new VerdictCounts();

    @Setup
    public void settle() {
        counters.took(Timed.GATE_CHECK, CHECK_NANOS);
        counters.settle();
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    public void count() {
        for (int i = 0; i < BURST; i++) {
            counters.took(Timed.GATE_CHECK, CHECK_NANOS + i);
            verdicts.given(Verdict.NOTHING_KNOWN);
        }
    }
}
