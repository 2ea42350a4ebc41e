package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FailingKeysTest {

    private static final int CHANGES = 50_000;
    private static final int KEYS = 5_000;

    @Test
    void it_holds_what_a_map_would_hold() {
        FailingKeys failing = new FailingKeys();
        Map<Long, Long> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < CHANGES; i++) {
            long key = random.nextInt(KEYS) * 0x1_0000_0001L;
            if (random.nextInt(3) == 0) {
                assertThat(failing.remove(key)).isEqualTo(expected.remove(key) != null);
            } else {
                long shared = 1 + random.nextInt(3);
                Long before = expected.put(key, shared);
                assertThat(failing.put(key, -key, shared, FailingKeys.NONE))
                        .isEqualTo(before == null || before != shared);
            }
        }
        for (int n = 0; n < KEYS; n++) {
            assertThat(failing.contains(n * 0x1_0000_0001L)).isEqualTo(expected.containsKey(n * 0x1_0000_0001L));
        }
        assertThat(failing.keys()).hasSize(2 * expected.size());
        assertThat(failing.families()).hasSize(expected.size());
        assertThat(failing.size()).isLessThanOrEqualTo(KEYS);
        failing.clear();
        assertThat(failing.keys()).isEmpty();
    }

    @Test
    void programs_that_were_missing_stand_among_the_families() {
        FailingKeys failing = new FailingKeys();
        failing.put(1, 2, FailingKeys.NONE, 4);
        failing.put(5, 6, 7, FailingKeys.NONE);
        assertThat(failing.keys()).containsExactlyInAnyOrder(1, 5, 7);
        assertThat(failing.families()).containsExactlyInAnyOrder(2, 6, 4);
    }
}
