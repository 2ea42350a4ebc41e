package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.observe.AgentLog;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VectorWorkTest {

    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final float[] VECTOR = {1};

    private final CountDownLatch slow = new CountDownLatch(1);

    @Test
    void whoever_waits_has_all_vectors() {
        VectorWork work = begin(Map.of(1L, "one", 2L, "two"));
        work.await(LONG_NANOS);
        assertThat(work.ended()).isTrue();
        assertThat(work.complete()).isTrue();
        assertThat(work.made()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void a_model_that_does_not_answer_holds_nobody_up() {
        VectorWork work = begin(Map.of(1L, "slow"));
        work.await(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(work.ended()).isFalse();
        assertThat(work.made()).isEmpty();
        slow.countDown();
        work.await(LONG_NANOS);
        assertThat(work.made()).containsOnlyKeys(1L);
    }

    @Test
    void without_a_model_it_ends_incomplete() {
        VectorWork work = begin(Map.of(1L, "none"));
        work.await(LONG_NANOS);
        assertThat(work.ended()).isTrue();
        assertThat(work.complete()).isFalse();
    }

    private VectorWork begin(Map<Long, String> texts) {
        return VectorWork.begin(texts, new Model(), AgentLog.none());
    }

    private final class Model implements EpisodeVectors {

        @Override
        public int dimension() {
            return VECTOR.length;
        }

        @Override
        public float[] of(String text) {
            if (text.equals("slow")) {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return text.equals("none") ? null : VECTOR;
        }

        @Override
        public boolean loaded() {
            return true;
        }

        @Override
        public String problem() {
            return null;
        }
    }
}
