package io.vritti.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.AtomicHistogram;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final int RECORDINGS = 1_000;

    private static final long MILLI = 1_000_000;

    @Test
    void nothing_recorded_is_nothing_to_read() {
        assertThat(Timing.ofAgent().read(Map.of())).isNull();
        assertThat(Timing.ofHost(2).read(Map.of())).isNull();
    }

    @Test
    void counts_sums_bounds_and_quantiles_are_those_of_what_was_recorded() {
        Timing timing = Timing.ofAgent();
        for (int i = 1; i <= 1_000; i++) {
            timing.record(i * MILLI);
        }

        Sample.Measured read = timing.read(Map.of("operation", "read"));

        assertThat(read.labels()).isEqualTo(Map.of("operation", "read"));
        assertThat(read.count()).isEqualTo(1_000);
        assertThat(read.sumSeconds()).isCloseTo(500.5, within(1e-6));
        assertThat(read.atMost().get(1e-5)).isZero();
        assertThat(read.atMost().get(0.1)).isCloseTo(100, within(2L));
        assertThat(read.atMost().get(1.0)).isCloseTo(1_000, within(10L));
        assertThat(read.atMost().get(2.5)).isEqualTo(1_000);
        assertThat(List.copyOf(read.atMost().values())).isSorted();
        assertThat(read.secondsAt().get(0.5)).isCloseTo(0.5, within(0.01));
        assertThat(read.secondsAt().get(1.0)).isCloseTo(1, within(0.01));
    }

    @Test
    void what_is_too_long_or_less_than_nothing_counts_as_the_most_and_the_least() {
        Timing timing = Timing.ofAgent();
        timing.record(Long.MAX_VALUE);
        timing.record(-5);
        assertThat(timing.read(Map.of()).count()).isEqualTo(2);
        assertThat(timing.read(Map.of()).sumSeconds()).isEqualTo(64);
    }

    @Test
    void what_a_host_recorded_before_the_first_settling_is_read_later() {
        Timing timing = Timing.ofHost(2);
        timing.record(MILLI);
        timing.record(0);
        timing.settle();
        timing.record(3 * MILLI);

        Sample.Measured read = timing.read(Map.of());
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.sumSeconds()).isCloseTo(0.004, within(1e-9));
        assertThat(timing.read(Map.of())).isEqualTo(read);
    }

    @Test
    void many_threads_lose_nothing() throws InterruptedException {
        Timing timing = Timing.ofHost(100_000);
        CountDownLatch begin = new CountDownLatch(1);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                await(begin);
                for (int n = 0; n < 10_000; n++) {
                    timing.record(n);
                }
            });
            threads[i].start();
        }
        begin.countDown();
        timing.settle();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(timing.read(Map.of()).count()).isEqualTo(40_000);
    }

    @Test
    void recording_allocates_nothing_and_a_histogram_takes_what_is_said() {
        Timing timing = Timing.ofHost(2);
        timing.record(1);
        timing.settle();
        record(timing);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(id);
        long before = threads.getThreadAllocatedBytes(id);
        record(timing);
        // The measurement itself allocates a little; the smallest object has 16 bytes.
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(16L * RECORDINGS);
        assertThat(new AtomicHistogram(256, 64_000_000_000L, 2).getEstimatedFootprintInBytes())
                .isEqualTo(Timing.HISTOGRAM_BYTES);
    }

    private static void record(Timing timing) {
        for (int i = 0; i < RECORDINGS; i++) {
            timing.record(1_000L * i);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
