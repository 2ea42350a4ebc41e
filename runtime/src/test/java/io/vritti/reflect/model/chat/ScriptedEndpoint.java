package io.vritti.reflect.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenAI-compatible endpoint on this machine that answers what it is told to, in order, the last again and again, and keeps what it
 * was asked.
 */
final class ScriptedEndpoint implements AutoCloseable {

    static final String KEY = "sk-or-v1-0123456789abcdef0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Scripted> script = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param silent whether the answer never comes */
    private record Scripted(int status, Map<String, String> headers, byte[] body, boolean silent) {}

    record Asked(String method, String path, Headers headers, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All that the model is told. */
        String told() {
            StringBuilder told = new StringBuilder();
            json().path("messages")
                    .forEach(message ->
                            told.append(message.path("content").asText()).append('\n'));
            return told.toString();
        }
    }

    ScriptedEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    Endpoint endpoint() {
        return new Endpoint("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1", KEY);
    }

    ScriptedEndpoint answers(int status, Map<String, String> headers, String body) {
        script.add(new Scripted(status, headers, body.getBytes(StandardCharsets.UTF_8), false));
        return this;
    }

    ScriptedEndpoint answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    /** An answer as models give it. */
    ScriptedEndpoint says(String content) {
        return answers(200, completion(content, "stop").toString());
    }

    /** Takes the question, and never answers. */
    ScriptedEndpoint isSilent() {
        script.add(new Scripted(200, Map.of(), new byte[0], true));
        return this;
    }

    /** As OpenRouter answers: with usage and cost. */
    static ObjectNode completion(String content, String finishReason) {
        ObjectNode body = JSON.createObjectNode().put("id", "gen-1").put("model", "meta-llama/llama-3.3-70b:free");
        ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", content);
        body.putObject("usage")
                .put("prompt_tokens", 812)
                .put("completion_tokens", 93)
                .put("cost", 0);
        return body;
    }

    List<Asked> asked() {
        return asked;
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream request = exchange.getRequestBody()) {
            String body = new String(request.readAllBytes(), StandardCharsets.UTF_8);
            Scripted answer;
            synchronized (script) {
                asked.add(new Asked(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders(),
                        body));
                answer = script.size() > 1 ? script.remove() : script.peek();
            }
            if (answer.silent()) {
                closing.await();
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Set-Cookie", "session=1");
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
