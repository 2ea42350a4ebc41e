package io.vritti.it.inside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/** A server on this machine that answers as it is told to, and counts what it was asked. */
final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    private Loopback(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::serve);
        server.start();
    }

    static Loopback http() throws IOException {
        return http(0);
    }

    static Loopback http(int port) throws IOException {
        return new Loopback(HttpServer.create(address(port), 0), "http");
    }

    static Loopback https(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(address(0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Loopback(server, "https");
    }

    /** @param call method and path: {@code GET /items/1} */
    void answer(String call, int status, String body) {
        answers.put(call, new Answer(status, body, Map.of()));
    }

    void answer(String call, int status, String body, Map<String, String> headers) {
        answers.put(call, new Answer(status, body, headers));
    }

    /** How often it was asked this. */
    int requests(String call) {
        return requests.getOrDefault(call, 0);
    }

    URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.merge(call, 1, Integer::sum);
        Answer answer = answers.getOrDefault(call, new Answer(404, "no such thing", Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : bytes.length);
        if (!silent) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** @param port 0 for any */
    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private record Answer(int status, String body, Map<String, String> headers) {}
}
