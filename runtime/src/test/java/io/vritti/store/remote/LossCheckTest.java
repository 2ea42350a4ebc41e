package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossCheckTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_memory_nothing_is_recorded_as_sent() throws Exception {
        MemoryStore none = new StoreOpening(
                        () -> {
                            throw new StoreException("the database is of a newer Vritti");
                        },
                        problem -> {})
                .open();
        Path record = folder.resolve("sent");
        LossCheck check = new LossCheck(
                new InMemoryRemoteStore().open("machine", null, AgentLog.none()),
                episode -> {
                    throw new AssertionError("nothing is there to compare");
                },
                record.toFile(),
                "here",
                AgentLog.none(),
                System::nanoTime);

        check.run(none);

        assertThat(record).doesNotExist();
    }
}
