package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What thousands of homes count in one document. */
class MachineCountsTest {

    private static final int MACHINES = 4_000;

    /** Of the counts; the text of the episode is beside them. */
    private static final int MOST_BYTES = 32_000;

    private Map<String, String> metadata = new HashMap<>(Map.of("customer_id", "acme"));

    @Test
    void a_document_stays_small_and_its_total_exact_whoever_counts() {
        long total = 0;
        for (int i = 0; i < MACHINES; i++) {
            int count = 1 + i % 3;
            total += count;
            counts(machine(i), count, "version-" + i);
            assertThat(size()).isLessThan(MOST_BYTES);
        }
        assertThat(counts().total()).isEqualTo(total);
        assertThat(metadata).containsEntry("customer_id", "acme");
    }

    @Test
    void a_document_that_thousands_have_grown_is_folded_at_once() {
        for (int i = 0; i < MACHINES; i++) {
            metadata.put("vritti_jvm_count_" + machine(i), "2");
            metadata.put("vritti_jvm_version_" + machine(i), "0123456789abcdef");
        }
        assertThat(counts().hasRoomFor("new")).isFalse();
        metadata = counts().fold();
        assertThat(size()).isLessThan(MOST_BYTES);
        assertThat(counts().total()).isEqualTo(2L * MACHINES);
        assertThat(counts().hasRoomFor("new")).isTrue();
    }

    @Test
    void a_machine_whose_count_was_folded_is_known_and_counts_on() {
        counts("one", 3, "aaaaaaaa-3");
        counts("other", 2, "bbbbbbbb-2");
        metadata = counts().fold();
        assertThat(counts().hasVersion("one", "aaaaaaaa-3")).isTrue();
        assertThat(counts().hasVersion("one", "cccccccc-4")).isFalse();
        assertThat(counts().hasVersion("third", "aaaaaaaa-3")).isFalse();
        assertThat(counts().includeOthersThan("one")).isTrue();

        counts("one", 4, "cccccccc-4");
        assertThat(counts().total()).isEqualTo(6);
        assertThat(counts().hasVersion("one", "aaaaaaaa-3")).isFalse();
        metadata = counts().fold();
        assertThat(counts().total()).isEqualTo(6);
    }

    @Test
    void what_only_one_machine_has_seen_is_still_only_its_own_when_it_is_folded() {
        counts("one", 3, "aaaaaaaa");
        metadata = counts().fold();
        assertThat(counts().includeOthersThan("one")).isFalse();
        assertThat(counts().includeOthersThan("other")).isTrue();
    }

    @Test
    void what_is_no_count_counts_nothing() {
        metadata.putAll(Map.of(
                "vritti_jvm_count_a", "x", "vritti_jvm_count_b", "-5", "vritti_jvm_folded", "c=,=1/2,d=y/z,e=7/ab,"));
        assertThat(counts().total()).isEqualTo(7);
    }

    private void counts(String machine, long count, String version) {
        if (!counts().hasRoomFor(machine)) {
            metadata = counts().fold();
        }
        metadata.put("vritti_jvm_count_" + machine, Long.toString(count));
        metadata.put("vritti_jvm_version_" + machine, version);
    }

    private MachineCounts counts() {
        return MachineCounts.in(metadata);
    }

    private int size() {
        return metadata.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
    }

    private static String machine(int i) {
        return String.format("%010x", i * 2_654_435_761L & 0xffffffffffL);
    }
}
