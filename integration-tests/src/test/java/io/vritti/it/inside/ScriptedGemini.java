package io.vritti.it.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vritti.it.inside.ScriptedModel.ToolUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A model on this machine that speaks Gemini's protocol, at once or in a stream, and says what it is told to: its answers in order, then
 * its last words. It keeps what it was asked.
 */
final class ScriptedGemini implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<List<ToolUse>> answers = new ArrayList<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    private ScriptedGemini(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "scripted model");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    static ScriptedGemini start() throws IOException {
        return new ScriptedGemini(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** Its next answer asks for these calls. */
    ScriptedGemini asksFor(ToolUse... calls) {
        answers.add(Arrays.asList(calls));
        return this;
    }

    /** Its next answers ask for the same call, so many times. */
    ScriptedGemini asksFor(int times, String tool, String arguments) {
        for (int i = 0; i < times; i++) {
            asksFor(new ToolUse(tool, arguments));
        }
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.size();
    }

    /**
     * What the tools answered that the model was told of last.
     *
     * @param request which request, from 0
     */
    List<JsonNode> answersOfTools(int request) {
        JsonNode contents = requests.get(request).path("contents");
        List<JsonNode> found = new ArrayList<>();
        contents.path(contents.size() - 1).path("parts").forEach(part -> {
            if (part.has("functionResponse")) {
                found.add(part.path("functionResponse").path("response"));
            }
        });
        return found;
    }

    /** The only one of them. */
    JsonNode answerOfTool(int request) {
        List<JsonNode> all = answersOfTools(request);
        if (all.size() != 1) {
            throw new AssertionError(requests.get(request).toString());
        }
        return all.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        int turn = requests.size();
        requests.add(request);
        boolean stream = exchange.getRequestURI().getPath().endsWith(":streamGenerateContent");
        String answer = JSON.writeValueAsString(answer(turn < answers.size() ? answers.get(turn) : List.of()));
        byte[] bytes = (stream ? "data: " + answer + "\n\n" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode answer(List<ToolUse> calls) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode candidate = answer.putArray("candidates").addObject();
        candidate.put("finishReason", "STOP").put("index", 0);
        ObjectNode content = candidate.putObject("content").put("role", "model");
        ArrayNode parts = content.putArray("parts");
        for (ToolUse call : calls) {
            parts.addObject()
                    .putObject("functionCall")
                    .put("name", call.tool())
                    .set("args", JSON.readTree(call.arguments()));
        }
        if (calls.isEmpty()) {
            parts.addObject().put("text", "done");
        }
        return answer;
    }
}
