package io.vritti.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.home.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedKeyFilterTest {

    private static final ActionKey KEY = new ActionKey(42, 43);

    @TempDir
    File folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = Home.at(folder);
        Files.createFile(home.database().toPath());
    }

    @Test
    void exactly_what_was_written_may_have_failed() throws IOException {
        long[] keys = new Random(1).longs(10_000).toArray();
        long[] families = {
            FailedKeyFilter.hash("git push"), FailedKeyFilter.hash("npm run"), FailedKeyFilter.hash("git push")
        };
        FailedKeyFilter.of(keys, families, new TreeMap<>()).write(home);

        FailedKeyFilter read = FailedKeyFilter.read(home);
        for (long key : keys) {
            assertThat(read.mayHaveFailed(new ActionKey(key, 1))).isTrue();
        }
        assertThat(read.mayHaveFailed(KEY)).isFalse();
        assertThat(read.familyMayHaveFailed("git push")).isTrue();
        assertThat(read.familyMayHaveFailed("git pull")).isFalse();
    }

    @Test
    void a_call_failed_last_by_its_own_key_or_as_a_wrapper() throws IOException {
        FailedKeyFilter.of(new long[] {5}, new long[0], new TreeMap<>(Map.of(7L, 5L)))
                .write(home);

        FailedKeyFilter read = FailedKeyFilter.read(home);
        assertThat(read.failedLast(new ActionKey(5, 1))).isTrue();
        assertThat(read.failedLast(new ActionKey(7, 1))).isTrue();
        assertThat(read.failedLast(KEY)).isFalse();
        assertThat(read.keyByWrapper()).containsExactly(Map.entry(7L, 5L));
    }

    @Test
    void where_the_file_tells_nothing_no_call_is_known_to_have_failed() {
        assertThat(FailedKeyFilter.read(home).failedLast(KEY)).isFalse();
    }

    @Test
    void a_missing_program_concerns_every_family_of_it() throws IOException {
        long[] families = {FailedKeyFilter.hash(FailedKeyFilter.program("cargo build"))};
        FailedKeyFilter.of(new long[0], families, new TreeMap<>()).write(home);
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("cargo test")).isTrue();
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("cargo")).isTrue();
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("car go")).isFalse();
    }

    @Test
    void where_there_is_no_store_nothing_has_failed() {
        assertThat(home.database().delete()).isTrue();
        assertThat(FailedKeyFilter.read(home).mayHaveFailed(KEY)).isFalse();
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("git push")).isFalse();
        assertThat(FailedKeyFilter.read(Home.unusable("why")).mayHaveFailed(KEY))
                .isFalse();
    }

    @Test
    void where_the_file_tells_nothing_everything_may_have_failed() throws IOException {
        assertUnknown();
        FailedKeyFilter.of(new long[] {1, 2, 3}, new long[] {4}, new TreeMap<>())
                .write(home);
        byte[] good = Files.readAllBytes(home.filter().toPath());
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(home.filter().toPath(), bad);
            assertUnknown();
            Files.write(home.filter().toPath(), java.util.Arrays.copyOf(good, at));
            assertUnknown();
        }
    }

    private void assertUnknown() {
        assertThat(FailedKeyFilter.read(home).mayHaveFailed(KEY)).isTrue();
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("git push")).isTrue();
    }
}
