package io.vritti.it.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vritti.it.replay.Scenario.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** The web of a scenario: things that may be there, be limited, be flaky, or be for those with a credential. */
final class ScenarioServer implements AutoCloseable {

    private static final long LIMITED_NANOS = 1_000_000_000L;
    private static final int GOOD_FROM = 3;

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Long> state = new HashMap<>();

    ScenarioServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    synchronized void forget() {
        state.clear();
    }

    /** @return whether it was answered with less than 400 */
    boolean request(Step step) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + step.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        step.method(),
                        step.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(step.body()));
        if (step.headers() != null) {
            step.headers().forEach(request::header);
        }
        return client.send(request.build(), BodyHandlers.ofString()).statusCode() < 400;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int status = status(exchange);
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private int status(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().toString();
        return switch (path.split("[/?]")[1]) {
            case "items" -> {
                if (method.equals("PUT")) {
                    state.put(path, 1L);
                    yield 201;
                }
                yield state.containsKey(path) ? 200 : 404;
            }
            case "secure" -> "Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401;
            case "readonly" -> method.equals("GET") ? 200 : 405;
            case "search" -> path.endsWith("ok") ? 200 : 400;
            case "limited" -> {
                long now = System.nanoTime();
                yield now - state.computeIfAbsent(path, first -> now) > LIMITED_NANOS ? 200 : 429;
            }
            case "flaky" -> state.merge(path, 1L, Long::sum) >= GOOD_FROM ? 200 : 503;
            default -> 404;
        };
    }
}
