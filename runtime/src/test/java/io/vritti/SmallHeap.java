package io.vritti;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.ledger.HostWrites;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A host with a small heap in which much fails, or has failed; run by {@link SmallHeapTest} and by hand. */
final class SmallHeap {

    private static final int OUTPUT = 4_000;

    private final Engine engine;

    private SmallHeap(String home) {
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home);
        properties.setProperty("vritti.mode", "veto");
        properties.setProperty("vritti.veto.scope", "all");
        properties.setProperty("vritti.veto.holdout", "0");
        properties.setProperty("vritti.gate.deadline", "5s");
        properties.setProperty("vritti.embed.enabled", "false");
        Settings settings = Settings.load(null, properties, Map.of());
        engine = new Engine(settings, List::of, () -> false, new CallSide(settings, HostWrites.WATCHED));
        engine.start();
    }

    /**
     * {@code fail <home> <failures>} lets so many calls fail and prints how many of the last ten are vetoed; {@code know <home>
     * <failures>} prints whether the first and the last are known. Both print the heap in use.
     */
    public static void main(String[] args) {
        SmallHeap host = new SmallHeap(args[1]);
        int count = Integer.parseInt(args[2]);
        if (args[0].equals("fail")) {
            IntStream.range(0, count).forEach(host::fails);
            System.out.println("vetoed "
                    + IntStream.range(count - 10, count)
                            .filter(n -> host.verdict(n).blocks())
                            .count());
        } else {
            System.out.println("newest known " + host.awaitKnown(count - 1));
            System.out.println("oldest known " + host.awaitKnown(0));
        }
        System.out.println("KiB " + used() / 1024);
        host.engine.close(System.nanoTime() + 1_500_000_000L);
        System.out.println("ok");
    }

    private void fails(int n) {
        GateCall call = engine.gate().before(action(n));
        String error = "cat: missing-" + n + ".txt: No such file or directory\n";
        Outcome outcome = new Outcome(
                Outcome.End.EXIT,
                1,
                null,
                System.currentTimeMillis(),
                1_000_000,
                -1,
                "x".repeat(OUTPUT) + "\n" + error,
                "",
                0,
                -1);
        engine.gate().after(call, outcome);
    }

    private Verdict verdict(int n) {
        GateCall call = engine.gate().before(action(n));
        return call.opinion();
    }

    private boolean awaitKnown(int n) {
        long deadlineNanos = System.nanoTime() + 60_000_000_000L;
        while (verdict(n).reason() == Reason.NOTHING_KNOWN && System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(10_000_000);
        }
        return verdict(n).reason() != Reason.NOTHING_KNOWN;
    }

    private static Action action(int n) {
        return new ProcessAction(
                List.of("cat", "missing-" + n + ".txt"),
                System.getProperty("user.dir"),
                Map.of("PATH", "/usr/bin:/bin", "HOME", "/nowhere"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    /** What is left after what is not reachable is gone. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
