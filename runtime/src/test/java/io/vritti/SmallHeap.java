package io.vritti;

import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A host with a small heap in which much fails, or has failed; run by {@link SmallHeapTest} and by hand. */
final class SmallHeap {

    private final EngineHost host;

    private SmallHeap(String home) {
        host = EngineHost.start(System.getProperty("user.dir"), "veto.holdout=0,gate.deadline=5s,home=" + home);
    }

    /**
     * {@code fail <home> <failures>} lets so many calls fail and prints how many of the last ten are vetoed; {@code know <home>
     * <failures>} prints whether the first and the last are known. Both print the heap in use.
     */
    public static void main(String[] args) {
        SmallHeap small = new SmallHeap(args[1]);
        int count = Integer.parseInt(args[2]);
        if (args[0].equals("fail")) {
            IntStream.range(0, count).forEach(n -> small.host.fails(small.host.begins(n), n));
            System.out.println("vetoed "
                    + IntStream.range(count - 10, count)
                            .filter(n -> small.verdict(n).blocks())
                            .count());
        } else {
            System.out.println("newest known " + small.awaitKnown(count - 1));
            System.out.println("oldest known " + small.awaitKnown(0));
        }
        System.out.println("KiB " + UsedHeap.bytes() / 1024);
        small.host.close();
        System.out.println("ok");
    }

    private Verdict verdict(int n) {
        return host.begins(n).opinion();
    }

    private boolean awaitKnown(int n) {
        long deadlineNanos = System.nanoTime() + 60_000_000_000L;
        while (verdict(n).reason() == Reason.NOTHING_KNOWN && System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(10_000_000);
        }
        return verdict(n).reason() != Reason.NOTHING_KNOWN;
    }
}
