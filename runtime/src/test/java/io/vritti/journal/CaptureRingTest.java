package io.vritti.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import io.vritti.store.VetoHistory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CaptureRingTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Counters counters = new Counters();

    @Test
    void what_was_published_can_be_waited_for_when_the_heap_takes_no_more_of_it() throws Exception {
        CountDownLatch slowDisk = new CountDownLatch(1);
        CaptureRing ring = new CaptureRing(
                () -> {
                    await(slowDisk);
                    return new BatchWriter(
                            new Redactor(new byte[32]),
                            null,
                            null,
                            null,
                            memoryOnly(),
                            null,
                            counters,
                            AgentLog.none());
                },
                new ActionTrail(),
                counters,
                AgentLog.none());
        FailureState large = state(RedactedText.stored("x".repeat(1 << 20)));
        while (counters.get(Counter.DROPPED_FAILURES) == 0) {
            ring.changed(large, null);
        }
        while (counters.get(Counter.DROPPED_DECISIONS) == 0) {
            ring.allowedOnce(new ActionKey(1, 2));
        }

        assertThat(ring.flush(1)).as("the disk is slow").isFalse();

        assertThat(counters.get(Counter.DROPPED_DECISIONS))
                .as("the last permission, but no marker")
                .isOne();
        slowDisk.countDown();
        assertThat(ring.flush(PATIENCE_NANOS)).isTrue();
        ring.close(PATIENCE_NANOS);
    }

    @Test
    void what_kills_the_writing_of_one_entry_is_counted_and_does_not_stop_the_next() {
        StoreOpening broken = new StoreOpening(
                () -> {
                    throw new OutOfMemoryError("as a host's full heap has it");
                },
                problem -> {});
        CaptureRing ring = new CaptureRing(
                () -> new BatchWriter(null, null, null, null, broken, null, counters, AgentLog.none()),
                new ActionTrail(),
                counters,
                AgentLog.none());

        ring.allowedOnce(new ActionKey(1, 2));
        boolean reached = ring.flush(PATIENCE_NANOS);
        ring.close(PATIENCE_NANOS);

        assertThat(reached).isTrue();
        assertThat(counters.get(Counter.INTERNAL_ERRORS)).isOne();
    }

    private static StoreOpening memoryOnly() {
        return new StoreOpening(
                () -> {
                    throw new StoreException("there is no folder");
                },
                problem -> {});
    }

    private static FailureState state(RedactedText evidence) {
        String key = new ActionKey(1, 2).hex();
        return new FailureState(
                new FailureFacts(
                        key,
                        null,
                        "process",
                        new FailureHistory(true, 1, 1, 0, 1, 1),
                        new FailedRun("ep-1", "session", "v1:1", "unknown", -1, 120),
                        new VetoHistory(0, 0, 0, 0),
                        "session",
                        1),
                "tool",
                "tool 1",
                "it failed",
                evidence);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
