package io.vritti.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home, whose archiving JVMs are killed one after the other; {@code -Dvritti.kill.rounds=50} is the long form (docs/soak.md). */
class KilledArchivesTest {

    private static final int ROUNDS = Integer.getInteger("vritti.kill.rounds", 1);
    private static final int ACTIONS = 100;
    private static final int MOST_DELAY_MILLIS = 400;

    @TempDir
    private File temporary;

    private final List<String> warnings = new ArrayList<>();
    private Home home;
    private File folder;
    private Map<String, WholeEpisode> before;

    @BeforeEach
    void fill() {
        home = Home.at(new File(temporary, "home"));
        folder = new File(temporary, "cold");
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            new WholeEpisodes(11).into(store, ACTIONS);
            before = all(store);
        }
    }

    @Test
    void wherever_it_is_killed_each_episode_is_in_one_place_or_in_both_and_comes_back_as_it_was() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int inBoth = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String last = "";
            try (ArchiveProcess process = ArchiveProcess.start(home.folder(), folder)) {
                for (int lines = random.nextInt(3); lines >= 0; lines--) {
                    last = process.line();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_DELAY_MILLIS)));
            }
            assertThat(last).as("seed %d, round %d", seed, round).isIn("put", "restore");
            try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
                Set<String> somewhere = new HashSet<>(all(store).keySet());
                int inMemory = somewhere.size();
                Archives archives = new Archives(settings(), home, store);
                ArchiveSearch search = archives.search(line -> true, whole -> true);
                search.found().forEach(found -> somewhere.add(found.whole().id()));
                inBoth += inMemory + search.found().size() - somewhere.size();
                assertThat(search.problems())
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
                assertThat(somewhere).as("seed %d, round %d", seed, round).containsAll(before.keySet());

                assertThat(archives.restore(id -> true).problems()).isEmpty();
                Map<String, WholeEpisode> after = all(store);
                before.forEach((id, whole) ->
                        assertThat(after.get(id).episode()).as("seed %d", seed).isEqualTo(whole.episode()));
                assertThat(Manifest.read(folder).files())
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
                assertThat(folder.list((in, name) -> Manifest.isOurs(name))).isEmpty();
            }
        }
        assertThat(warnings).isEmpty();
        System.out.println("kills " + ROUNDS + ", episodes found in both places " + inBoth);
    }

    @Test
    void a_disk_that_takes_no_more_loses_nothing_and_is_named() throws Exception {
        // In blocks of 512 or 1024 bytes: the database is there already, and its log must fit.
        String said = "";
        try (ArchiveProcess process = ArchiveProcess.limited("ulimit -f 1", home.folder(), folder)) {
            for (String line = process.line(); line != null; line = process.line()) {
                said = line;
            }
        }
        assertThat(said).isNotEqualTo("put").isNotEqualTo("restore");
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            new Archives(settings(), home, store).restore(id -> true);
            Map<String, WholeEpisode> after = all(store);
            before.forEach((id, whole) -> assertThat(after.get(id).episode()).isEqualTo(whole.episode()));
        }
    }

    @Test
    void two_jvms_at_once_leave_each_episode_once() throws Exception {
        try (ArchiveProcess one = ArchiveProcess.start(home.folder(), folder);
                ArchiveProcess other = ArchiveProcess.start(home.folder(), folder)) {
            for (int lines = 0; lines < 2; lines++) {
                assertThat(List.of(one.line(), other.line()))
                        .as("it works, or says who does")
                        .allMatch(line -> line.equals("put")
                                || line.equals("restore")
                                || line.contains("another command puts episodes of"));
            }
        }
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            new Archives(settings(), home, store).restore(id -> true);
            Map<String, WholeEpisode> after = all(store);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((id, whole) -> assertThat(after.get(id).episode()).isEqualTo(whole.episode()));
        }
    }

    private Settings settings() {
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home.folder().getPath());
        properties.setProperty("vritti.archive.folder", folder.getPath());
        return Settings.load(null, properties, Map.of());
    }

    private static Map<String, WholeEpisode> all(MemoryStore store) {
        List<String> ids = new ArrayList<>();
        store.forEachEpisode(episode -> ids.add(episode.id()));
        Map<String, WholeEpisode> all = new LinkedHashMap<>();
        store.archive().whole(ids).forEach(whole -> all.put(whole.id(), whole));
        return all;
    }
}
