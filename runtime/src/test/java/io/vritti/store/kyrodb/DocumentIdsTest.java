package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentIdsTest {

    @Test
    void ids_are_beyond_vritti_s_counter_and_exact_as_doubles() {
        for (int n = 0; n < 1_000; n++) {
            for (long id : DocumentIds.of("acme:failures", "key" + n, false)) {
                assertThat(id).isBetween(1L << 52, (1L << 53) - 1);
                assertThat((long) (double) id).isEqualTo(id);
            }
        }
    }

    @Test
    void with_a_key_they_fit_into_32_bits() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(DocumentIds.of("acme:failures", "key" + n, true)).allMatch(id -> id >= 1 && id < 1L << 32);
        }
    }

    @Test
    void who_asks_for_the_same_action_asks_for_the_same_ids_and_others_for_others() {
        assertThat(DocumentIds.of("a:failures", "key", false)).isEqualTo(DocumentIds.of("a:failures", "key", false));
        Set<Long> all = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            all.addAll(DocumentIds.of("a:failures", "key" + n, false));
            all.addAll(DocumentIds.of("b:failures", "key" + n, false));
        }
        assertThat(all).hasSize(80_000);
    }
}
