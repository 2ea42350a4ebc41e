package io.vritti.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.observe.AgentLog;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.StoreOpening;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CaptureRingTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Counters counters = new Counters();

    @Test
    void what_kills_the_writing_of_one_entry_is_counted_and_does_not_stop_the_next() {
        StoreOpening broken = new StoreOpening(
                () -> {
                    throw new OutOfMemoryError("as a host's full heap has it");
                },
                problem -> {});
        CaptureRing ring = new CaptureRing(
                () -> new BatchWriter(null, null, null, broken, null, counters, AgentLog.none()),
                new ActionTrail(),
                counters,
                AgentLog.none());

        ring.allowedOnce(new ActionKey(1, 2));
        boolean reached = ring.flush(PATIENCE_NANOS);
        ring.close(PATIENCE_NANOS);

        assertThat(reached).isTrue();
        assertThat(counters.get(Counter.INTERNAL_ERRORS)).isOne();
    }
}
