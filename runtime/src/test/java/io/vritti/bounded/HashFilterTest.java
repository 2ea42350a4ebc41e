package io.vritti.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HashFilterTest {

    private static final int HASHES = 10_000;
    private static final int BYTES_FOR_TEN_BITS_EACH = HASHES * 10 / 8;

    @Test
    void every_hash_that_was_added_is_found_and_hardly_another_one() {
        HashFilter filter = new HashFilter(BYTES_FOR_TEN_BITS_EACH);
        random(3).forEach(filter::add);
        assertThat(random(3).allMatch(filter::mayContain)).isTrue();
        assertThat(random(4).filter(filter::mayContain).count()).isLessThan(HASHES / 50);
    }

    @Test
    void hashes_that_differ_in_a_few_bits_only_are_told_apart() {
        HashFilter filter = new HashFilter(BYTES_FOR_TEN_BITS_EACH);
        LongStream.range(0, HASHES).forEach(filter::add);
        assertThat(LongStream.range(HASHES, 2 * HASHES)
                        .filter(filter::mayContain)
                        .count())
                .isLessThan(HASHES / 50);
        assertThat(LongStream.range(1, HASHES)
                        .map(n -> n << 40)
                        .filter(filter::mayContain)
                        .count())
                .isLessThan(HASHES / 50);
    }

    @Test
    void a_full_one_still_finds_all_that_was_added() {
        HashFilter filter = new HashFilter(64);
        random(5).forEach(filter::add);
        assertThat(random(5).allMatch(filter::mayContain)).isTrue();
    }

    @Test
    void an_empty_one_contains_nothing() {
        HashFilter filter = new HashFilter(0);
        assertThat(filter.mayContain(0)).isFalse();
        filter.add(7);
        filter.clear();
        assertThat(filter.mayContain(7)).isFalse();
    }

    private static LongStream random(long seed) {
        return new Random(seed).longs(HASHES);
    }
}
