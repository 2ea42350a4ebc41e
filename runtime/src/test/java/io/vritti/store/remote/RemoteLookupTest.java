package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.observe.AgentLog;
import io.vritti.store.NoStore;
import io.vritti.store.StoreOpening;
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
        begin("reader");
    }

    private void begin(String home) {
        RemoteStore store = server.open("reader", null, AgentLog.none());
        KeyDigestFile file = new KeyDigestFile(folder.resolve(home + ".keys").toFile(), "here");
        DigestWatch digest = new DigestWatch(store, file, AgentLog.none(), nowNanos::get);
        lookup = new RemoteLookup(store, digest, skills(), AgentLog.none(), nowNanos::get);
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

    @Test
    void what_the_digest_does_not_hold_is_not_asked() throws Exception {
        lookup.close();
        server.keepDigest();
        failsElsewhere();
        begin("reader");

        // A failure that is found shows that the digest was read before.
        assertThat(lookup.lastFailure(key, PATIENCE_NANOS)).isNotNull();
        int asked = server.lookups();
        assertThat(lookup.lastFailure(SharingHome.sharedKey("export").hex(), PATIENCE_NANOS))
                .isNull();
        assertThat(server.lookups()).isEqualTo(asked);
        nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(60));
        assertThat(lookup.lastFailure(SharingHome.sharedKey("delete").hex(), PATIENCE_NANOS))
                .isNull();
        assertThat(server.lookups()).as("an old digest settles nothing").isGreaterThan(asked);
    }

    private void failsElsewhere() throws Exception {
        try (SharingHome home = new SharingHome(Files.createDirectory(folder.resolve("other")), server)) {
            home.fails("import", "cannot open data.csv");
            home.drained();
        }
    }

    private SkillLookup skills() {
        return new SkillLookup(new StoreOpening(NoStore::new, problem -> {}), nowNanos::get);
    }
}
