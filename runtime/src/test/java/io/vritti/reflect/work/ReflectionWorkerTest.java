package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.redact.Redactor;
import io.vritti.store.ReflectionState;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that has models asked, by a clock of the test's; it is told of failures as housekeeping tells it. */
class ReflectionWorkerTest {

    private static final long PATIENCE_MILLIS = 30_000;

    @TempDir
    File folder;

    private final AtomicLong nowMillis = new AtomicLong(System.currentTimeMillis());
    private final AtomicLong failures = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private Home home;
    private ModelServer server;
    private StoreOpening store;
    private ReflectionWorker worker;

    @BeforeEach
    void open() throws Exception {
        home = Home.at(folder);
        server = new ModelServer();
        store = new StoreOpening(() -> EmbeddedStore.open(home, problem -> {}), problem -> {});
        worker = worker();
    }

    @AfterEach
    void close() {
        worker.close();
        store.close();
        server.close();
    }

    @Test
    void a_failure_that_recurs_is_asked_about_some_seconds_later_and_not_before() throws Exception {
        store.open().apply(List.of(Episodes.failed(0, 2, 3)));
        failures.incrementAndGet();
        worker.tick();
        nowMillis.addAndGet(4_999);
        worker.tick();
        assertThat(threads()).isZero();

        nowMillis.addAndGet(1);
        worker.tick();

        await(() -> reflection(0) != null);
        assertThat(reflection(0).source().by()).isEqualTo("test/free-model");
        assertThat(server.asked()).hasSize(1);
        await(() -> threads() == 0);
    }

    @Test
    void what_failed_once_is_left_to_rules_and_asked_about_when_it_fails_again() throws Exception {
        store.open().apply(List.of(Episodes.failed(0, 1, 3)));
        awaitRound();
        assertThat(reflection(0)).isNull();
        assertThat(stateOf(0)).isEqualTo(ReflectionState.MET);

        store.open().apply(List.of(Episodes.failed(0, 1, 3)));
        awaitRound();

        await(() -> reflection(0) != null);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void one_jvm_of_a_home_asks_and_another_goes_on_when_it_has_ended() throws Exception {
        store.open().apply(List.of(Episodes.failed(0, 2, 3)));
        try (Lease other = new Lease(home.reflectionLease())) {
            assertThat(other.held()).isTrue();
            awaitRound();
            assertThat(made).hasValue(0);
        }
        nowMillis.addAndGet(60_000);
        worker.tick();

        await(() -> reflection(0) != null);
    }

    @Test
    void what_others_left_is_taken_up_by_a_jvm_that_sees_no_failure() throws Exception {
        store.open().apply(List.of(Episodes.failed(0, 2, 3)));
        nowMillis.addAndGet(10_000);
        worker.tick();

        await(() -> reflection(0) != null);
    }

    @Test
    void an_end_is_not_delayed_and_what_was_under_way_waits_on() throws Exception {
        server.holdBack();
        store.open().apply(List.of(Episodes.failed(0, 2, 3)));
        nowMillis.addAndGet(10_000);
        worker.tick();
        await(() -> !server.asked().isEmpty());

        worker.close();

        await(() -> threads() == 0);
        assertThat(store.open().reflections().waiting(9)).hasSize(1);
    }

    @Test
    void a_key_that_is_refused_is_logged_once_and_asks_nothing_again() throws Exception {
        server.then(401, null, null, "{\"error\": {\"code\": 401, \"message\": \"No auth credentials found\"}}");
        store.open().apply(List.of(Episodes.failed(0, 2, 3), Episodes.failed(1, 2, 3)));
        awaitRound();
        awaitRound();
        awaitRound();

        assertThat(server.asked()).hasSize(1);
    }

    /** The next failure is captured, and what follows from it is over. */
    private void awaitRound() throws InterruptedException {
        failures.incrementAndGet();
        worker.tick();
        nowMillis.addAndGet(5_000);
        worker.tick();
        await(() -> threads() == 0);
    }

    private ReflectionWorker worker() {
        Properties properties = new Properties();
        properties.setProperty("vritti.reflect.url", server.url());
        properties.setProperty("vritti.reflect.key", "test");
        Settings settings = Settings.load(null, properties, Map.of());
        return new ReflectionWorker(
                store,
                () -> {
                    made.incrementAndGet();
                    return Reflecting.of(
                            episode -> Optional.empty(),
                            new ConfiguredPanel(
                                    settings, home, new Redactor(new byte[32]), new TextEmbedding(settings, home)),
                            settings);
                },
                home.reflectionLease(),
                failures::get,
                nowMillis::get,
                AgentLog.none());
    }

    private Reflection reflection(int n) {
        return store.open().episode(Episodes.id(n)).map(Episode::reflection).orElse(null);
    }

    private ReflectionState stateOf(int n) {
        return store.open().reflections().of(Episodes.id(n)).orElseThrow().state();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread instanceof AgentThread && thread.getName().equals("vritti-reflection"))
                .count();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long untilMillis = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(untilMillis);
            Thread.sleep(20);
        }
    }
}
