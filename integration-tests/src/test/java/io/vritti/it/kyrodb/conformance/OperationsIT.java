package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.FlushResponse;
import io.vritti.proto.kyrodb.HealthRequest;
import io.vritti.proto.kyrodb.HealthResponse;
import io.vritti.proto.kyrodb.SnapshotRequest;
import io.vritti.proto.kyrodb.SnapshotResponse;
import java.nio.file.Path;

/** Cases 60 to 63: what the server says of itself. */
class OperationsIT extends Cases {

    @Case(60)
    void health_is_told_by_component() {
        assertThat(health("").getComponentsMap()).containsOnlyKeys("cache", "hot_tier", "cold_tier", "wal");
        assertThat(health("").getStatus()).isEqualTo(HealthResponse.Status.HEALTHY);
        assertThat(health(" wal ").getComponentsMap()).containsOnlyKeys("wal");
        for (String unknown : new String[] {"bogus", "WAL"}) {
            assertThat(refusal(() -> health(unknown)))
                    .isEqualTo("INVALID_ARGUMENT: component must be one of: cache, hot_tier, cold_tier, wal");
        }
    }

    @Case(61)
    void the_configuration_is_told() {
        ConfigResponse config = kyro().calls().getConfig(ConfigRequest.getDefaultInstance());
        assertThat(config.getEmbeddingDimension()).isEqualTo(4);
        assertThat(config.getHnswDistance()).isEqualTo("Cosine");
        assertThat(config.getFsyncPolicy()).isIn("Always", "Periodic(100)");
        assertThat(config.getHotTierMaxAgeSeconds()).isEqualTo(600);
        assertThat(config.getFlushIntervalSeconds()).isZero();
        assertThat(config.getVersion()).isEqualTo("0.1.0");
    }

    @Case(62)
    void a_snapshot_goes_where_the_server_wants_it() {
        assertThat(refusal(() -> snapshot("/tmp/mine")))
                .isEqualTo("INVALID_ARGUMENT: custom snapshot path is not supported;"
                        + " leave path empty to use configured data_dir");
        kyro().insert(1, E1);
        SnapshotResponse answer = snapshot("");
        assertThat(answer.getSuccess()).isTrue();
        assertThat(answer.getSnapshotSizeBytes()).isPositive();
        if (Instance.isLocal()) {
            assertThat(Path.of(answer.getSnapshotPath())).exists();
        }
    }

    @Case(63)
    void a_forced_flush_drains_the_mirror() {
        kyro().insert(1, E1);
        FlushResponse unforced = flush(false);
        assertThat(unforced.getSuccess()).isTrue();
        assertThat(unforced.getDocumentsFlushed()).isZero();
        assertThat(flush(true).getDocumentsFlushed()).isEqualTo(1);
        assertThat(flush(true).getDocumentsFlushed()).isZero();
    }

    private HealthResponse health(String component) {
        return kyro().calls()
                .health(HealthRequest.newBuilder().setComponent(component).build());
    }

    private SnapshotResponse snapshot(String path) {
        return kyro().calls()
                .createSnapshot(SnapshotRequest.newBuilder().setPath(path).build());
    }

    private FlushResponse flush(boolean force) {
        return kyro().calls()
                .flushHotTier(FlushRequest.newBuilder().setForce(force).build());
    }
}
