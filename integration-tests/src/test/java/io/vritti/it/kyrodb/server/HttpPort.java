package io.vritti.it.kyrodb.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vritti.proto.kyrodb.HealthResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second port, always without TLS: how it is, and what each tenant used. */
final class HttpPort implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Engine engine;
    private final Operations operations;
    private final ApiKeys keys;
    private final HttpServer server;

    /** @param keys null when calls need none */
    HttpPort(InetSocketAddress address, Engine engine, Operations operations, ApiKeys keys) throws IOException {
        this.engine = engine;
        this.operations = operations;
        this.keys = keys;
        server = HttpServer.create(address, 0);
        server.createContext("/health", exchange -> send(exchange, 200, health()));
        server.createContext("/ready", exchange -> send(exchange, 200, Map.of("ready", true, "status", "ready")));
        server.createContext("/slo", exchange -> send(exchange, 200, Map.of("cache_hit_rate", operations.hitRate())));
        server.createContext("/usage", this::usage);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> health() {
        boolean healthy = operations.status() == HealthResponse.Status.HEALTHY;
        Map<String, Object> body = new LinkedHashMap<>();
        if (!healthy) {
            body.put("reason", "Cache hit rate 0.00% below SLO");
        }
        body.put("status", healthy ? "healthy" : "degraded");
        body.put("uptime_seconds", operations.uptimeSeconds());
        return body;
    }

    private void usage(HttpExchange exchange) throws IOException {
        if (keys == null) {
            send(exchange, 404, error("usage tracking disabled (auth.enabled=false)"));
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("x-api-key");
        Optional<Caller> caller = key == null ? Optional.empty() : keys.caller(key);
        if (caller.isEmpty()) {
            send(exchange, 401, error("unauthorized"));
            return;
        }
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("scope=self");
        String scope = query.substring(query.indexOf('=') + 1);
        if (!scope.equals("self") && !scope.equals("all")) {
            send(exchange, 400, error("invalid scope '" + scope + "': expected 'self' or 'all'"));
        } else if (scope.equals("all") && !caller.get().key().isAdmin()) {
            send(exchange, 403, error("forbidden"));
        } else {
            send(exchange, 200, usage(scope.equals("all") ? null : caller.get()));
        }
    }

    /** @param only null for all tenants */
    private Map<String, Object> usage(Caller only) {
        Map<String, Long> vectors = new LinkedHashMap<>();
        for (Document document : engine.all()) {
            if (only == null || only.owns(document)) {
                vectors.merge(document.metadata().get(Reserved.TENANT), 1L, Long::sum);
            }
        }
        List<Map<String, Object>> tenants = new ArrayList<>();
        vectors.forEach((tenant, count) -> tenants.add(Map.of("tenant_id", tenant, "vector_count", count)));
        return Map.of(
                "generated_at",
                System.currentTimeMillis() / 1000,
                "tenants",
                tenants,
                "totals",
                Map.of(
                        "vector_count",
                        vectors.values().stream().mapToLong(n -> n).sum()));
    }

    private static Map<String, Object> error(String text) {
        return Map.of("error", text);
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
