package io.vritti.it.inside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * A model on this machine that speaks OpenAI's chat completions, at once or in a stream, and says what it is told to: its answers in
 * order, the last one again and again. It keeps what it was asked.
 */
final class ScriptedModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<List<ToolUse>> answers = new ArrayList<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private String lastWords = "done";

    private ScriptedModel(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "scripted model");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    static ScriptedModel start() throws IOException {
        return new ScriptedModel(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** A call that the model asks for. */
    record ToolUse(String tool, String arguments) {}

    /** Its next answer asks for these calls. */
    ScriptedModel asksFor(ToolUse... calls) {
        answers.add(Arrays.asList(calls));
        return this;
    }

    /** Its next answers ask for the same call, so many times. */
    ScriptedModel asksFor(int times, String tool, String arguments) {
        for (int i = 0; i < times; i++) {
            asksFor(new ToolUse(tool, arguments));
        }
        return this;
    }

    /** What it says when it asks for nothing more. */
    ScriptedModel thenSays(String words) {
        lastWords = words;
        return this;
    }

    /** What a client takes for the provider's address, without {@code /v1}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked. */
    int requests() {
        return requests.size();
    }

    /**
     * The results of tools that the model was told last, in order: the texts as it reads them.
     *
     * @param request which request, from 0
     */
    List<String> toolResults(int request) {
        return StreamSupport.stream(requests.get(request).path("messages").spliterator(), false)
                .filter(message -> message.path("role").asText().equals("tool"))
                .map(message -> text(message.path("content")))
                .toList();
    }

    /** The last result of a tool that the model was told in a request. */
    String lastToolResult(int request) {
        List<String> results = toolResults(request);
        return results.get(results.size() - 1);
    }

    /** The last results of tools, one for each request that has one. */
    List<String> toolResultsInOrder() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (!toolResults(i).isEmpty()) {
                all.add(lastToolResult(i));
            }
        }
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        int turn = requests.size();
        requests.add(request);
        List<ToolUse> calls = turn < answers.size() ? answers.get(turn) : List.of();
        boolean stream = request.path("stream").asBoolean();
        byte[] bytes = (stream ? streamed(turn, calls) : whole(turn, calls)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String whole(int turn, List<ToolUse> calls) {
        ObjectNode completion = completion("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", calls.isEmpty() ? "stop" : "tool_calls");
        say(choice.putObject("message"), turn, calls, false);
        completion
                .putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return written(completion);
    }

    private String streamed(int turn, List<ToolUse> calls) {
        ObjectNode chunk = completion("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0).putNull("finish_reason");
        say(choice.putObject("delta"), turn, calls, true);
        ObjectNode end = completion("chat.completion.chunk");
        ObjectNode last = end.putArray("choices").addObject();
        last.put("index", 0).put("finish_reason", calls.isEmpty() ? "stop" : "tool_calls");
        last.putObject("delta");
        return "data: " + written(chunk) + "\n\ndata: " + written(end) + "\n\ndata: [DONE]\n\n";
    }

    private void say(ObjectNode message, int turn, List<ToolUse> calls, boolean numbered) {
        message.put("role", "assistant");
        if (calls.isEmpty()) {
            message.put("content", lastWords);
            return;
        }
        message.putNull("content");
        ArrayNode asked = message.putArray("tool_calls");
        for (ToolUse call : calls) {
            ObjectNode one = asked.addObject();
            if (numbered) {
                one.put("index", asked.size() - 1);
            }
            one.put("id", "call_" + turn + "_" + asked.size()).put("type", "function");
            one.putObject("function").put("name", call.tool()).put("arguments", call.arguments());
        }
    }

    private static ObjectNode completion(String kind) {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", kind)
                .put("created", 1_700_000_000)
                .put("model", "scripted");
    }

    private static String written(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
