package io.vritti.retain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.archive.Archive;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JVMs that are killed in the middle, and JVMs that work on a home at once. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SeveralRetainingProcessesTest {

    private static final int EPISODES = 700;

    /** The last ones were used today. */
    private static final int KEPT = 100;

    @TempDir
    File folder;

    private File home;
    private final Set<String> all = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    @BeforeEach
    void fill() {
        home = new File(folder, "home");
        long nowMillis = System.currentTimeMillis();
        List<Change> failures = new ArrayList<>();
        for (int n = 0; n < EPISODES; n++) {
            boolean recent = n >= EPISODES - KEPT;
            failures.add(RandomMemory.failed(n, n / 2, nowMillis - TimeUnit.DAYS.toMillis(recent ? 0 : 100), 1, 3));
            all.add(RandomMemory.id(n));
            if (recent) {
                kept.add(RandomMemory.id(n));
            }
        }
        try (MemoryStore store = open()) {
            store.apply(failures);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "archive"})
    void killed_in_the_middle_it_leaves_every_episode_whole_and_the_next_run_goes_on(String how) throws Exception {
        long before = count();
        Process process = RetainingProcess.once(home, "unused=90d", "how=" + how);
        awaitFewerThan(before, process);
        Thread.sleep(new Random().nextInt(20));
        process.destroyForcibly().waitFor();

        try (MemoryStore store = open()) {
            Set<String> left = ids(store);
            assertThat(left).containsAll(kept);
            assertThat(all).containsAll(left);
            assertThat(store.counts().get("episodes")).isEqualTo(left.size());
        }

        assertThat(RetainingProcess.once(home, "unused=90d", "how=" + how).waitFor())
                .isZero();

        try (MemoryStore store = open()) {
            assertThat(ids(store)).isEqualTo(kept);
            if (how.equals("archive")) {
                archive(store).restoreAll(false);
                assertThat(ids(store)).as("memory and archive together").isEqualTo(all);
            }
        }
    }

    @Test
    void two_at_once_delete_what_one_would() throws Exception {
        Process one = RetainingProcess.once(home, "unused=90d", "how=delete");
        Process other = RetainingProcess.once(home, "unused=90d", "how=delete");

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        try (MemoryStore store = open()) {
            assertThat(ids(store)).isEqualTo(kept);
        }
    }

    @Test
    void of_two_agents_one_works_and_what_it_has_not_done_when_it_is_killed_waits_an_hour() throws Exception {
        Process one = RetainingProcess.agent(home, "unused=90d", "how=delete");
        Process other = RetainingProcess.agent(home, "unused=90d", "how=delete");
        try {
            awaitFewerThan(EPISODES - 100, one);
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
        try (MemoryStore store = open()) {
            assertThat(ids(store)).containsAll(kept).hasSizeGreaterThan(KEPT);
            long leftMillis = store.retention().dueMillis() - System.currentTimeMillis();
            assertThat(leftMillis).isPositive().isLessThanOrEqualTo(3_600_000);
        }
    }

    private Archive archive(MemoryStore store) {
        Home of = Home.at(home);
        return new Archive(of, Archive.folder(Settings.defaults(), of), store);
    }

    /** Of a store that stays open, as long as it is watched. */
    private void awaitFewerThan(long episodes, Process process) throws InterruptedException {
        try (MemoryStore store = open()) {
            while (store.episodeCount() >= episodes && process.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    private long count() {
        try (MemoryStore store = open()) {
            return store.episodeCount();
        }
    }

    private MemoryStore open() {
        return EmbeddedStore.open(Home.at(home), warning -> {
            throw new AssertionError(warning);
        });
    }

    private static Set<String> ids(MemoryStore store) {
        Set<String> ids = new TreeSet<>();
        store.forEachEpisode(episode -> ids.add(episode.id()));
        return ids;
    }
}
