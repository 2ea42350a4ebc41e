package io.vritti.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdleWaitTest {

    @Test
    void looks_become_rarer_the_longer_nothing_comes_and_never_rarer_than_a_failure_may_take_to_be_durable() {
        assertThat(IdleWait.pauseNanos(0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
        assertThat(IdleWait.pauseNanos(TimeUnit.MILLISECONDS.toNanos(320)))
                .isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(IdleWait.pauseNanos(TimeUnit.HOURS.toNanos(1)))
                .isEqualTo(IdleWait.LONGEST_NANOS)
                .isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    }

    @Test
    void an_interrupted_thread_waits_all_the_same() throws Exception {
        IdleWait wait = new IdleWait();
        AtomicInteger looks = new AtomicInteger();
        Sequence published = new Sequence(-1) {
            @Override
            public long get() {
                return looks.incrementAndGet() < 3 ? -1 : 0;
            }
        };
        SequenceBarrier barrier =
                RingBuffer.createSingleProducer(Object::new, 2).newBarrier();
        Thread.currentThread().interrupt();
        assertThat(wait.waitFor(0, published, published, barrier)).isZero();
        assertThat(Thread.interrupted()).isFalse();
    }
}
