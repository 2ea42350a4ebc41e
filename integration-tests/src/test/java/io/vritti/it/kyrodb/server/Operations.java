package io.vritti.it.kyrodb.server;

import io.grpc.Status;
import io.grpc.StatusException;
import io.vritti.it.kyrodb.server.Engine.Counts;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.FlushResponse;
import io.vritti.proto.kyrodb.HealthRequest;
import io.vritti.proto.kyrodb.HealthResponse;
import io.vritti.proto.kyrodb.MetricsResponse;
import io.vritti.proto.kyrodb.SnapshotRequest;
import io.vritti.proto.kyrodb.SnapshotResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the server says of itself. */
final class Operations {

    private static final String VERSION = "0.1.0";
    private static final List<String> COMPONENTS = List.of("cache", "hot_tier", "cold_tier", "wal");

    private final ServerConfig config;
    private final Engine engine;
    private final Switches switches;
    private final long startNanos = System.nanoTime();
    private final AtomicLong searches = new AtomicLong();

    Operations(ServerConfig config, Engine engine, Switches switches) {
        this.config = config;
        this.engine = engine;
        this.switches = switches;
    }

    void searched() {
        searches.incrementAndGet();
    }

    HealthResponse health(HealthRequest request) throws StatusException {
        String asked = request.getComponent().strip();
        if (!asked.isEmpty() && !COMPONENTS.contains(asked)) {
            throw Refusal.invalid("component must be one of: cache, hot_tier, cold_tier, wal");
        }
        boolean broken = switches.on(Switch.WAL_BROKEN);
        HealthResponse.Builder answer = HealthResponse.newBuilder()
                .setStatus(broken ? HealthResponse.Status.DEGRADED : status())
                .setVersion(VERSION)
                .setUptimeSeconds(uptimeSeconds())
                .setGitCommit("compatible");
        for (String component : COMPONENTS) {
            if (asked.isEmpty() || asked.equals(component)) {
                String state = broken && component.equals("wal") ? "degraded (1 failed WAL writes)" : "healthy";
                answer.putComponents(component, state);
            }
        }
        return answer.build();
    }

    HealthResponse.Status status() {
        return new Slo(config.slo).status(searches.get(), engine.counts());
    }

    double hitRate() {
        return new Slo(config.slo).hitRate(searches.get(), engine.counts());
    }

    long uptimeSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
    }

    MetricsResponse metrics() {
        Counts counts = engine.counts();
        return MetricsResponse.newBuilder()
                .setCacheHits(counts.cacheHits())
                .setCacheMisses(counts.cacheMisses())
                .setCacheHitRate(hitRate() * 100)
                .setCacheSize(counts.cached())
                .setHotTierSize(counts.mirrored())
                .setHotTierFlushes(counts.flushes())
                .setColdTierSearches(searches.get())
                .setColdTierSize(counts.documents())
                .setTotalQueries(searches.get())
                .setTotalInserts(counts.inserts())
                .setCollectedAt(System.currentTimeMillis() / 1000)
                .build();
    }

    FlushResponse flush(FlushRequest request) {
        long startNanos = System.nanoTime();
        int flushed = request.getForce() ? engine.flush() : 0;
        return FlushResponse.newBuilder()
                .setSuccess(true)
                .setDocumentsFlushed(flushed)
                .setFlushDurationMs((System.nanoTime() - startNanos) / 1e6f)
                .build();
    }

    SnapshotResponse snapshot(SnapshotRequest request) throws StatusException {
        if (!request.getPath().isEmpty()) {
            throw Refusal.invalid("custom snapshot path is not supported; leave path empty to use configured data_dir");
        }
        if (switches.on(Switch.DISK_LOW)) {
            throw Refusal.exhausted("snapshot rejected: Snapshot creation rejected: disk space critically low (< 5%)");
        }
        try {
            Path snapshot = engine.snapshot();
            return SnapshotResponse.newBuilder()
                    .setSuccess(true)
                    .setSnapshotPath(snapshot.toString())
                    .setDocumentsSnapshotted(engine.counts().documents())
                    .setSnapshotSizeBytes(Files.size(snapshot))
                    .build();
        } catch (IOException e) {
            throw Status.INTERNAL.withDescription(e.toString()).asException();
        }
    }

    ConfigResponse configuration() {
        return ConfigResponse.newBuilder()
                .setHotTierMaxSize(config.cache.capacity)
                .setHotTierMaxAgeSeconds(config.cache.hotTierMaxAgeSecs)
                .setHnswMaxElements(config.hnsw.maxElements)
                .setDataDir(config.persistence.dataDir)
                .setFsyncPolicy(fsyncPolicy())
                .setSnapshotInterval(config.persistence.snapshotIntervalMutations)
                .setFlushIntervalSeconds(config.persistence.walFlushIntervalMs / 1000)
                .setEmbeddingDimension(config.hnsw.dimension)
                .setVersion(VERSION)
                .setHnswM(config.hnsw.m)
                .setHnswEfConstruction(config.hnsw.efConstruction)
                .setHnswEfSearch(config.hnsw.efSearch)
                .setHnswDistance(Space.configured(config.hnsw.distance).wireName())
                .setHnswDisableNormalizationCheck(config.hnsw.disableNormalizationCheck)
                .build();
    }

    private String fsyncPolicy() {
        return switch (config.persistence.fsyncPolicy) {
            case "full" -> "Always";
            case "none" -> "Never";
            default -> "Periodic(" + config.persistence.walFlushIntervalMs + ")";
        };
    }
}
