package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One home, whose writers are killed one after the other; {@code -Dvritti.kill.rounds=50} is the long form (docs/soak.md). */
class KilledWritersTest {

    private static final int ROUNDS = Integer.getInteger("vritti.kill.rounds", 3);
    private static final int MOST_BATCHES = 60;
    private static final int MOST_IN_BATCH = 40;
    private static final int MOST_DELAY_NANOS = 20_000_000;
    private static final int NUMBERS_OF_A_WRITER = 1_000_000;

    @TempDir
    File home;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void whenever_writers_are_killed_the_home_opens_undamaged_with_all_that_was_acknowledged() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * NUMBERS_OF_A_WRITER;
            int last = writeUntilKilled(first, random);
            acknowledged += last - first + 1;
            try (MemoryStore store = EmbeddedStore.open(Home.at(home), warnings::add)) {
                for (int n = first; n <= last; n++) {
                    assertThat(store.episode(Samples.id(n)))
                            .as("seed %d, round %d, %d of %d", seed, round, n, last)
                            .isPresent();
                    assertThat(store.state(Samples.key(n))).isPresent();
                }
                assertThat(store.episodeCount()).isGreaterThanOrEqualTo(acknowledged);
            }
            assertSound();
        }
        System.out.println("kills " + ROUNDS + " acknowledged episodes " + acknowledged);
    }

    /** @return the last number that was acknowledged */
    private int writeUntilKilled(int first, Random random) throws InterruptedException {
        int last = first - 1;
        try (StoreProcess writer =
                StoreProcess.writing(home, first, NUMBERS_OF_A_WRITER, 1 + random.nextInt(MOST_IN_BATCH))) {
            for (int batches = random.nextInt(MOST_BATCHES); batches >= 0; batches--) {
                last = Integer.parseInt(writer.line());
            }
            LockSupport.parkNanos(random.nextInt(MOST_DELAY_NANOS));
            writer.kill();
            for (String more = writer.line(); more != null; more = writer.line()) {
                last = more.matches("\\d+") ? Math.max(last, Integer.parseInt(more)) : last;
            }
        }
        return last;
    }

    private void assertSound() throws Exception {
        try (Statements sql = new Database(Home.at(home), Schema.current(), warnings::add).open()) {
            assertThat(sql.all("PRAGMA integrity_check", row -> row.getString(1)))
                    .containsExactly("ok");
        }
        assertThat(warnings).isEmpty();
    }
}
