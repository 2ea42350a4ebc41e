package io.vritti.retain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.observe.AgentLog;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RetentionWorkerTest {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long START_MILLIS = 20_000;

    @TempDir
    File folder;

    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis());
    private Home home;
    private MemoryStore store;
    private StoreOpening opening;

    @BeforeEach
    void open() {
        home = Home.at(new File(folder, "home"));
        store = EmbeddedStore.open(home, warning -> {});
        opening = new StoreOpening(() -> store, problem -> {});
        opening.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_jvm_that_lives_on_runs_once_a_day() throws Exception {
        old(0);
        RetentionWorker worker = worker("unused=90d", "how=delete");
        run(worker);
        assertThat(store.episodeCount()).as("a JVM that ends soon").isOne();

        clock.addAndGet(START_MILLIS);
        run(worker);
        assertThat(store.episodeCount()).isZero();

        old(1);
        clock.addAndGet(23 * HOUR_MILLIS);
        run(worker);
        assertThat(store.episodeCount()).as("on the same day").isOne();

        clock.addAndGet(2 * HOUR_MILLIS);
        run(worker);
        assertThat(store.episodeCount()).isZero();
    }

    @Test
    void many_jvms_run_no_oftener_than_one() throws Exception {
        old(0);
        started("unused=90d", "how=delete");
        assertThat(store.episodeCount()).isZero();

        old(1);
        for (int jvm = 0; jvm < 5; jvm++) {
            clock.addAndGet(HOUR_MILLIS);
            started("unused=90d", "how=delete");
            assertThat(store.episodeCount()).isOne();
        }
        clock.addAndGet(20 * HOUR_MILLIS);
        started("unused=90d", "how=delete");
        assertThat(store.episodeCount()).isZero();
    }

    @Test
    void nothing_runs_where_nothing_is_set_or_what_is_set_is_wrong_or_another_jvm_is_at_work() throws Exception {
        old(0);
        started("how=delete");
        started("unused=90d", "recurring=x", "how=delete");
        try (Lease other = new Lease(home.retentionLease())) {
            assertThat(other.held()).isTrue();
            started("unused=90d", "how=delete");
        }
        assertThat(store.episodeCount()).isOne();
        assertThat(store.retention().dueMillis()).isZero();
    }

    @Test
    void a_clock_that_was_set_back_stops_it_for_no_longer_than_a_day() throws Exception {
        old(0);
        store.retention().due(clock.get() + 48 * HOUR_MILLIS);
        started("unused=90d", "how=delete");
        assertThat(store.episodeCount()).isZero();
    }

    @Test
    void when_the_jvm_ends_it_stops_after_the_step_under_way_and_goes_on_in_an_hour() throws Exception {
        long atMillis = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
        List<Change> failures = new ArrayList<>();
        for (int n = 0; n < 1_000; n++) {
            failures.add(RandomMemory.failed(n, n, atMillis, 1, 3));
        }
        store.apply(failures);
        RetentionWorker worker = worker("unused=90d", "how=delete");
        clock.addAndGet(START_MILLIS);
        worker.tick();
        while (store.episodeCount() == 1_000) {
            Thread.sleep(1);
        }
        worker.close();
        await(worker);

        assertThat(store.episodeCount()).isBetween(1L, 900L);
        assertThat(store.retention().dueMillis()).isEqualTo(clock.get() + HOUR_MILLIS);
    }

    private void started(String... set) throws InterruptedException {
        RetentionWorker worker = worker(set);
        clock.addAndGet(START_MILLIS);
        run(worker);
        worker.close();
    }

    private static void run(RetentionWorker worker) throws InterruptedException {
        worker.tick();
        await(worker);
    }

    private static void await(RetentionWorker worker) throws InterruptedException {
        while (worker.working()) {
            Thread.sleep(1);
        }
    }

    private RetentionWorker worker(String... set) {
        Settings settings = RetainingProcess.settings(List.of(set));
        return new RetentionWorker(settings, home, opening, clock::get, START_MILLIS, AgentLog.none());
    }

    private void old(int n) {
        long atMillis = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
        store.apply(List.of(RandomMemory.failed(n, n, atMillis, 1, 3)));
    }
}
