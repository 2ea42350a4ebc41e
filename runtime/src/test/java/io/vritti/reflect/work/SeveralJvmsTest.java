package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JVMs that share a home, and one that is killed. */
class SeveralJvmsTest {

    private static final int MANY = 8;
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    File folder;

    @Test
    void two_jvms_ask_about_each_failure_once() throws Exception {
        wait(MANY);
        try (ModelServer server = new ModelServer()) {
            Process one = ReflectingProcess.start(folder, server.url());
            Process other = ReflectingProcess.start(folder, server.url());
            assertThat(one.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(other.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(server.asked()).hasSize(MANY);
        }
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder), problem -> {})) {
            assertThat(store.reflections().count(ReflectionState.ANSWERED)).isEqualTo(MANY);
            assertThat(requests(store.reflections())).isEqualTo(MANY);
        }
    }

    @Test
    void what_a_killed_jvm_was_asking_is_asked_again_and_counts_twice() throws Exception {
        wait(2);
        try (ModelServer server = new ModelServer()) {
            server.holdBack();
            Process killed = ReflectingProcess.start(folder, server.url());
            long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (server.asked().isEmpty() && System.nanoTime() - untilNanos < 0) {
                Thread.sleep(10);
            }
            killed.destroyForcibly().waitFor();
            server.letGo();
            Process next = ReflectingProcess.start(folder, server.url());
            assertThat(next.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(server.asked()).hasSize(3);
        }
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder), problem -> {})) {
            ReflectionStore reflections = store.reflections();
            assertThat(reflections.count(ReflectionState.ANSWERED)).isEqualTo(2);
            assertThat(requests(reflections)).isEqualTo(2);
            assertThat(reflections.held().requests()).isPositive();
        }
    }

    private void wait(int many) {
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder), problem -> {})) {
            List<Change> changes = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                changes.add(Episodes.failed(n, 2, 3));
            }
            store.apply(changes);
            for (int n = 0; n < many; n++) {
                store.reflections().await(Episodes.id(n), false, 0);
            }
        }
    }

    private static long requests(ReflectionStore reflections) {
        return reflections.spending().stream()
                .mapToLong(day -> day.spending().requests())
                .sum();
    }
}
