package io.vritti.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {

    @Test
    void every_hash_is_found_with_its_number_and_no_other_is() {
        LongTable table = new LongTable(100_000);
        Map<Long, Integer> expected = new HashMap<>(Map.of(0L, 7, -1L, 8, Long.MIN_VALUE, 9));
        Random random = new Random(3);
        for (int i = 0; i < 40_000; i++) {
            expected.put(random.nextLong(), i);
        }
        expected.forEach(table::put);
        expected.keySet().forEach(table::add);

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((hash, number) -> assertThat(table.number(hash)).isEqualTo(number));
        for (int i = 0; i < 1_000; i++) {
            long other = random.nextLong();
            assertThat(table.contains(other)).isEqualTo(expected.containsKey(other));
        }
        table.clear();
        assertThat(table.contains(-1)).isFalse();
    }

    @Test
    void a_full_table_takes_nothing_more_and_knows_what_it_has() {
        LongTable table = new LongTable(10);
        for (long hash = 1; hash <= 20; hash++) {
            table.put(hash, (int) hash);
        }
        assertThat(table.size()).isEqualTo(10);
        assertThat(table.number(10)).isEqualTo(10);
        assertThat(table.contains(11)).isFalse();
    }
}
