package io.vritti.reflect.work;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** An endpoint of chat completions on this machine: it answers as it was told, and by default with a lesson, and keeps what it was asked. */
final class ModelServer implements AutoCloseable {

    /** What it says one answer has cost, unless told otherwise. */
    static final int INPUT_TOKENS = 700;

    static final int OUTPUT_TOKENS = 100;

    private static final String LESSON = """
            {\\"root_cause\\": \\"The port is taken by another server.\\", \\"resolution_strategy\\": \\"Stop the other server first.\\",\
             \\"evidence_lines\\": [1], \\"preconditions\\": [], \\"command\\": null, \\"applies_when\\": \\"\\", \\"not_when\\": \\"\\",\
             \\"prevention_guidance\\": \\"Look who listens.\\", \\"similar_patterns\\": [], \\"statically_inferable\\": false,\
             \\"confidence\\": \\"high\\"}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String cost = "0";
    private volatile String account;
    private volatile CountDownLatch holdBack = new CountDownLatch(0);

    private record Reply(int status, String header, String value, String body) {}

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::complete);
        server.createContext("/v1/key", this::key);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of the questions that came. */
    List<String> asked() {
        return asked;
    }

    /** The next question is answered so; questions after all such ones get a lesson. */
    ModelServer then(int status, String header, String value, String body) {
        replies.add(new Reply(status, header, value, body));
        return this;
    }

    /** From now on each lesson costs so many dollars. */
    void charging(String dollars) {
        cost = dollars;
    }

    /** From now on the account has so many free requests left; fewer with each question. */
    void leaving(int requests) {
        account = "{\"data\":{\"free_model_daily_requests\":{\"limit\":1000,\"remaining\":%d}}}".formatted(requests);
    }

    /** Questions from now on wait for their answer. */
    void holdBack() {
        holdBack = new CountDownLatch(1);
    }

    void letGo() {
        holdBack.countDown();
    }

    private void complete(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            holdBack.await();
        } catch (InterruptedException closing) {
            exchange.close();
            return;
        }
        Reply reply = replies.poll();
        if (reply == null) {
            reply = new Reply(200, null, null, lesson());
        }
        if (reply.header != null) {
            exchange.getResponseHeaders().set(reply.header, reply.value);
        }
        send(exchange, reply.status, reply.body);
    }

    private String lesson() {
        return """
                {"id": "1", "model": "test/free-model", "choices": [{"finish_reason": "stop", "message":
                  {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": %d, "completion_tokens": %d, "cost": %s}}""".formatted(LESSON.replace("\n", " "), INPUT_TOKENS, OUTPUT_TOKENS, cost);
    }

    private void key(HttpExchange exchange) throws IOException {
        send(exchange, account == null ? 404 : 200, account == null ? "{}" : account);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
