package io.vritti.gate;

import io.vritti.UsedHeap;
import io.vritti.action.ActionKey;
import io.vritti.evidence.Looks;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counters;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.VetoHistory;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A JVM whose heap the host fills while much is known of failures, and empties again; run by {@link FullHeapTest}. */
final class FullHeap {

    private static final int FAILURES = 2_000;
    private static final int BYTES_OF_INDEX = 8 << 20;
    /** Many fit into a region of the heap, with little room left over. */
    private static final int BLOCK = 32 << 10;

    private static final double FULL = 0.9;
    private static final long WAIT_NANOS = 60_000_000_000L;

    private final StoredFailures failures;
    private final FailureIndex index;

    private FullHeap(Home home, StoreOpening store) {
        failures = new StoredFailures(
                home,
                store,
                BYTES_OF_INDEX,
                new Looks(new Counters(), AgentLog.none()),
                new FixIndex(),
                new AdviceIndex(),
                new Allowances(key -> {}));
        index = failures.index();
    }

    /** {@code <home>}: prints what it finds, a line each. */
    public static void main(String[] args) {
        Home home = Home.at(new File(args[0]));
        try (MemoryStore open = EmbeddedStore.open(home, System.out::println)) {
            StoreOpening store = new StoreOpening(() -> open, System.out::println);
            store.open();
            List<Change> changes = new ArrayList<>();
            for (int n = 0; n < FAILURES; n++) {
                changes.add(new Change.StateChanged(state(n)));
            }
            open.apply(changes);
            changes.clear();
            new FullHeap(home, store).fillAndEmpty();
        }
    }

    private void fillAndEmpty() {
        failures.follow();
        int whole = index.size();
        System.out.println("held " + whole);
        List<byte[]> ofHost = new ArrayList<>();
        for (long left = unusedBytesBelow(FULL); left > 0; left -= BLOCK) {
            ofHost.add(new byte[BLOCK]);
        }
        System.out.println("given back " + await(() -> index.size() < 3 * whole / 4));
        System.out.println("still known "
                + (index.find(key(0)) != null && index.find(key(0)).lastFailed()));
        ofHost.clear();
        System.out.println("held again "
                + await(() -> {
                    for (int n = 0; n < FAILURES; n++) {
                        index.find(key(n));
                    }
                    return index.size() == whole;
                }));
    }

    private boolean await(BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + WAIT_NANOS;
        while (System.nanoTime() < deadlineNanos) {
            System.gc();
            failures.follow();
            if (condition.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static long unusedBytesBelow(double share) {
        return (long) (share * Runtime.getRuntime().maxMemory()) - UsedHeap.bytes();
    }

    private static ActionKey key(int n) {
        return ActionKey.fromHex("%016x%016x".formatted(0x9e3779b97f4a7c15L * (n + 1), (long) n));
    }

    private static ActionState state(int n) {
        long nowMillis = System.currentTimeMillis();
        return new ActionState(
                new FailureFacts(
                        key(n).hex(),
                        null,
                        "process",
                        new FailureHistory(true, 1, 1, 0, nowMillis, nowMillis),
                        new FailedRun(null, "session", "v1:1", "unknown", -1, 120),
                        new VetoHistory(0, 0, 0, 0),
                        "session",
                        nowMillis),
                RedactedText.stored("tool"),
                RedactedText.stored("tool " + n),
                RedactedText.stored("it failed ".repeat(50)),
                null);
    }
}
