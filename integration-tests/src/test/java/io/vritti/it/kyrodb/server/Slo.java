package io.vritti.it.kyrodb.server;

import io.vritti.it.kyrodb.server.Engine.Counts;
import io.vritti.proto.kyrodb.HealthResponse.Status;

/** What the server calls healthy: not that it works, but that its cache is used. Honest searches never use it. */
record Slo(ServerConfig.Slo config) {

    Status status(long searches, Counts counts) {
        return violated(searches, counts) ? Status.DEGRADED : Status.HEALTHY;
    }

    double hitRate(long searches, Counts counts) {
        return searches == 0 ? 0 : (double) counts.cacheHits() / searches;
    }

    private boolean violated(long searches, Counts counts) {
        return searches >= config.minSamples && hitRate(searches, counts) < config.cacheHitRate;
    }
}
