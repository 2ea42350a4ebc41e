package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final long AMPLE_NANOS = 60_000_000_000L;
    private static final long BRIEF_NANOS = 5_000_000;

    /** Four, and as many in the place of some that hang. */
    private static final int MOST_THREADS = 8;

    private final CountDownLatch server = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final Counters counters = new Counters();

    /** Whatever has not answered when the next look is made hangs. */
    private final Looks looks = new Looks(counters, AgentLog.none(), 0);

    @AfterEach
    void answer() {
        server.countDown();
    }

    @Test
    void a_look_is_made_on_a_thread_of_the_agent_and_its_answer_or_fault_comes_back() {
        assertThat(looks.within(AMPLE_NANOS, AgentThread::isCurrent, () -> null))
                .isTrue();
        assertThatThrownBy(() -> looks.within(AMPLE_NANOS, () -> Integer.parseInt("x"), () -> 0))
                .isInstanceOf(NumberFormatException.class);
        Boolean within = looks.within(
                AMPLE_NANOS,
                () -> {
                    Thread outer = Thread.currentThread();
                    return looks.within(AMPLE_NANOS, () -> Thread.currentThread() == outer, () -> false);
                },
                () -> false);
        assertThat(within).isTrue();
    }

    @Test
    void a_host_goes_on_while_the_look_still_hangs() {
        assertThat(looks.within(20_000_000, this::hang, () -> "late")).isEqualTo("late");
        assertThat(hanging).hasValue(1);
        assertThat(looks.within(AMPLE_NANOS, () -> "another", () -> "late")).isEqualTo("another");
        assertThat(counters.get(Counter.LOOKS_WRITTEN_OFF)).isEqualTo(1);
    }

    @Test
    void so_many_that_hang_are_replaced_and_then_nothing_is_looked_at_until_one_comes_back() {
        for (int i = 1; i <= MOST_THREADS; i++) {
            assertThat(looks.within(BRIEF_NANOS, this::hang, () -> "late")).isEqualTo("late");
            int begun = i;
            until(() -> hanging.get() == begun);
        }
        long askedNanos = System.nanoTime();
        assertThat(looks.within(AMPLE_NANOS, this::hang, () -> "late")).isEqualTo("late");
        assertThat(System.nanoTime() - askedNanos).as("it was not waited for").isLessThan(AMPLE_NANOS);
        assertThat(counters.get(Counter.LOOKS_WRITTEN_OFF)).isEqualTo(MOST_THREADS / 2);

        server.countDown();

        until(() -> looks.within(AMPLE_NANOS, () -> true, () -> false));
        assertThat(hanging).as("looks that began").hasValue(MOST_THREADS);
    }

    @Test
    void a_thread_that_was_interrupted_gets_its_answer_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(looks.within(AMPLE_NANOS, () -> "found", () -> "late")).isEqualTo("found");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void until(BooleanSupplier condition) {
        long startNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - startNanos).isLessThan(AMPLE_NANOS);
            Thread.onSpinWait();
        }
    }

    private String hang() {
        hanging.incrementAndGet();
        boolean interrupted = false;
        while (server.getCount() > 0) {
            try {
                server.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted ? "interrupted" : "answered";
    }
}
