package io.vritti.it.kyrodb.server;

import io.grpc.StatusException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A bucket for each tenant, full after a second; nobody else is limited. */
final class RateLimits {

    private final ServerConfig.RateLimit config;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(ServerConfig.RateLimit config) {
        this.config = config;
    }

    void take(Caller caller) throws StatusException {
        if (!caller.isTenant()) {
            return;
        }
        int limit = caller.key().maxQps();
        if (limit == 0 && config.enabled) {
            limit = config.maxQpsPerConnection;
        }
        if (limit > 0
                && !buckets.computeIfAbsent(caller.key().tenantId(), id -> new Bucket())
                        .take(limit)) {
            throw Refusal.exhausted("rate limit exceeded");
        }
    }

    private static final class Bucket {

        private double tokens = -1;
        private long filledNanos = System.nanoTime();

        synchronized boolean take(int perSecond) {
            long now = System.nanoTime();
            double added = (double) (now - filledNanos) / TimeUnit.SECONDS.toNanos(1) * perSecond;
            tokens = tokens < 0 ? perSecond : Math.min(perSecond, tokens + added);
            filledNanos = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
