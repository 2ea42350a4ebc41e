package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.home.Home;
import io.vritti.store.FailedKeyFilter;
import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedKeyFilterWriterTest {

    private static final int MOST = 100;
    private static final int BATCH = 10;

    @TempDir
    File folder;

    private Home home;
    private Tables tables;

    @BeforeEach
    void open() throws Exception {
        home = Home.at(new File(folder, "home"));
        tables = new Tables(new Database(home, Schema.current(), warning -> {}).open());
    }

    @AfterEach
    void close() throws Exception {
        tables.close();
    }

    @Test
    void of_more_failures_than_it_may_hold_the_file_has_the_newest() throws Exception {
        FailedKeyFilterWriter writer = new FailedKeyFilterWriter(home, MOST);
        for (int n = 0; n < 5 * MOST; n += BATCH) {
            fail(n, n + BATCH);
            refresh(writer);
            assertThat(inFile(Math.max(0, n + BATCH - MOST / 2), n + BATCH)).isEqualTo(Math.min(n + BATCH, MOST / 2));
            assertThat(inFile(0, n + BATCH)).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void a_writer_that_begins_with_a_large_memory_has_the_newest() throws Exception {
        fail(0, 3 * MOST);
        refresh(new FailedKeyFilterWriter(home, MOST));
        assertThat(inFile(3 * MOST - MOST / 2, 3 * MOST)).isEqualTo(MOST / 2);
        assertThat(inFile(0, MOST)).isZero();
    }

    @Test
    void what_passed_leaves_the_file_however_much_has_failed_meanwhile() throws Exception {
        FailedKeyFilterWriter writer = new FailedKeyFilterWriter(home, MOST);
        fail(0, MOST);
        refresh(writer);
        tables.stateChanged(Samples.state(MOST - 1, false));
        fail(MOST, MOST + BATCH);
        refresh(writer);
        assertThat(inFile(MOST - 1, MOST)).isZero();
        assertThat(inFile(MOST, MOST + BATCH)).isEqualTo(BATCH);
    }

    @Test
    void what_was_forgotten_leaves_the_file_and_what_failed_again_is_back() throws Exception {
        FailedKeyFilterWriter writer = new FailedKeyFilterWriter(home, MOST);
        fail(0, BATCH);
        refresh(writer);
        new Forgetting(tables, false).one(Samples.key(1));
        new Forgetting(tables, false).one(Samples.key(2));
        refresh(writer);
        assertThat(inFile(1, 3)).isZero();
        assertThat(inFile(0, BATCH)).isEqualTo(BATCH - 2);

        new Forgetting(tables, false).one(Samples.key(3));
        fail(2, 4);
        refresh(writer);
        assertThat(inFile(1, 2)).isZero();
        assertThat(inFile(0, BATCH)).isEqualTo(BATCH - 1);
    }

    private void fail(int from, int to) throws Exception {
        for (int n = from; n < to; n++) {
            tables.failed(Samples.failed(n));
        }
    }

    private void refresh(FailedKeyFilterWriter writer) throws Exception {
        writer.refresh(tables.sql(), List.of(), Samples.NOON_MILLIS);
    }

    private long inFile(int from, int to) {
        FailedKeyFilter read = FailedKeyFilter.read(home);
        return IntStream.range(from, to)
                .filter(n -> read.mayHaveFailed(ActionKey.fromHex(Samples.key(n))))
                .count();
    }
}
