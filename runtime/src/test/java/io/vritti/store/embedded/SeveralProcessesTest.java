package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.home.Home;
import io.vritti.store.Allowance;
import io.vritti.store.FailedKeyFilter;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void three_jvms_that_open_a_new_home_and_write_at_once_lose_nothing() throws InterruptedException {
        List<StoreProcess> writers = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            writers.add(StoreProcess.writing(folder, n * 1_000, 150, 1));
        }
        for (StoreProcess writer : writers) {
            assertThat(writer.lines()).hasSize(150).allMatch(line -> line.matches("\\d+"));
            writer.close();
        }
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder), warnings::add)) {
            assertThat(store.episodeCount()).isEqualTo(450);
            assertThat(store.revision()).isEqualTo(450);
        }
        FailedKeyFilter keys = FailedKeyFilter.read(Home.at(folder));
        for (int n = 0; n < 3; n++) {
            assertThat(keys.mayHaveFailed(ActionKey.fromHex(Samples.key(n * 1_000 + 149))))
                    .isTrue();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void what_was_acknowledged_survives_kill_9_in_the_middle_of_writing() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            File home = new File(folder, "home" + round);
            int last = -1;
            try (StoreProcess writer = StoreProcess.writing(home, 0, 1_000_000, 1 + round * 15)) {
                for (int batches = 0; batches < 40; batches++) {
                    last = Integer.parseInt(writer.line());
                }
                writer.kill();
                for (String more = writer.line(); more != null; more = writer.line()) {
                    last = more.matches("\\d+") ? Math.max(last, Integer.parseInt(more)) : last;
                }
            }
            assertAllThere(home, last);
        }
    }

    @Test
    void of_many_jvms_one_takes_an_allowance_for_one_attempt() throws InterruptedException {
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder), warnings::add)) {
            store.allow(new Allowance(Samples.key(1), Allowance.Scope.ONCE, 0, "anna", 1));
        }
        List<StoreProcess> takers = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            takers.add(StoreProcess.taking(folder));
        }
        List<String> said = new ArrayList<>();
        for (StoreProcess taker : takers) {
            said.addAll(taker.lines());
            taker.close();
        }
        assertThat(said).containsExactly("taken");
    }

    private void assertAllThere(File home, int last) {
        try (MemoryStore store = EmbeddedStore.open(Home.at(home), warnings::add)) {
            for (int n = 0; n <= last; n++) {
                assertThat(store.episode(Samples.id(n)))
                        .as("acknowledged %d of %d", n, last)
                        .isPresent();
                assertThat(store.state(Samples.key(n))).isPresent();
            }
        }
        assertThat(warnings).isEmpty();
    }
}
