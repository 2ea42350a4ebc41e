package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.observe.AgentLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteLookupTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    private Path folder;

    private final InMemoryRemoteStore server = new InMemoryRemoteStore();
    private final AtomicLong nowNanos = new AtomicLong();
    private final String key = SharingHome.sharedKey("import").hex();
    private RemoteLookup lookup;

    @BeforeEach
    void start() {
        lookup = new RemoteLookup(server.open("reader", null, AgentLog.none()), AgentLog.none(), nowNanos::get);
        lookup.start();
    }

    @AfterEach
    void stop() {
        lookup.close();
    }

    @Test
    void an_answer_is_kept_while_it_is_believed() {
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNull();
        nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNull();
        assertThat(server.lookups()).isEqualTo(1);
    }

    @Test
    void what_failed_elsewhere_after_nothing_was_found_is_known_to_the_first_call_after_three_seconds()
            throws Exception {
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNull();
        failsElsewhere();
        nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(4));
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNotNull();
    }

    @Test
    void an_answer_is_forgotten_with_a_write_of_our_own() throws Exception {
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNull();
        failsElsewhere();
        lookup.forget(key);
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNotNull();
    }

    private void failsElsewhere() throws Exception {
        try (SharingHome home = new SharingHome(Files.createDirectory(folder.resolve("other")), server)) {
            home.fails("import", "cannot open data.csv");
            home.drained();
        }
    }
}
