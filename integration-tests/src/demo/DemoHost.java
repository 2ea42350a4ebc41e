import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small program that acts on its own, as many are written: a model decides, a loop runs the tools it asks for and tells
 * it the results. It knows nothing of Vritti.
 *
 * <p>The model stands in for a language model and is asked over HTTP like one. It shares a habit of real ones: when a
 * command fails, it tries the same command again.
 *
 * <p>{@code java DemoHost.java <work folder>}. Run it once without and once with
 * {@code -javaagent:vritti-agent.jar -Dvritti.mode=veto}, then a second time in the same folder.
 */
public class DemoHost {

    public static void main(String[] args) throws Exception {
        Project project = new Project(Path.of(args.length == 0 ? "." : args[0]).toAbsolutePath().normalize());
        project.prepare();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/chat/completions", ScriptedModel::serve);
        server.createContext("/settings/", SettingsService::serve);
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            new Agent(base, project.folder()).pursue("Deploy to staging and to production. Deployed so far: "
                    + String.join(", ", project.deployed()) + ".");
        } finally {
            server.stop(0);
        }
    }
}

/** The agent loop. */
class Agent {

    private static final int MOST_STEPS = 6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Object> messages = new ArrayList<>();
    private final URI base;
    private final Path folder;

    Agent(URI base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    void pursue(String goal) throws IOException, InterruptedException {
        print("user", goal);
        messages.add(Map.of("role", "user", "content", goal));
        for (int step = 0; step < MOST_STEPS; step++) {
            Map<?, ?> answer = askModel();
            messages.add(answer);
            print("model", (String) answer.get("content"));
            if (!(answer.get("tool_calls") instanceof List<?> calls)) {
                return;
            }
            Map<?, ?> function = (Map<?, ?>) ((Map<?, ?>) calls.get(0)).get("function");
            String tool = (String) function.get("name");
            String input = (String) ((Map<?, ?>) Json.parse((String) function.get("arguments"))).get("input");
            print(tool, input);
            String result = tool.equals("shell") ? shell(input) : get(input);
            print("", result);
            messages.add(Map.of("role", "tool", "content", result));
        }
        print("agent", "That was the last step I may take. What is left must wait for the next run.");
    }

    private Map<?, ?> askModel() throws IOException, InterruptedException {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("model", "scripted");
        question.put("messages", messages);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(question)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        Map<?, ?> completion = (Map<?, ?>) Json.parse(response.body());
        return (Map<?, ?>) ((Map<?, ?>) ((List<?>) completion.get("choices")).get(0)).get("message");
    }

    /** The shell tool: whatever happens is told to the model as text. */
    private String shell(String command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return ("exit code " + process.waitFor() + "\n" + output).strip();
        } catch (IOException e) {
            return "Error: " + e.getMessage();
        }
    }

    /** The HTTP tool. */
    private String get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return ("status " + response.statusCode() + "\n" + response.body()).strip();
        } catch (IOException e) {
            return "Error: " + e.getMessage();
        }
    }

    private static void print(String who, String text) {
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            System.out.printf("%-6s%s %s%n", i == 0 ? who : "", i == 0 && !who.isEmpty() ? ">" : "|", lines[i]);
        }
    }
}

/** What the agent works on: a script that copies settings to where they go live, and finds none to copy. */
record Project(Path folder) {

    private static final String SCRIPT =
            """
            set -e
            cp "config/$1.env" "live/$1.env"
            echo "deployed to $1"
            """;

    void prepare() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("live"));
        Path script = folder.resolve("deploy.sh");
        if (Files.notExists(script)) {
            Files.writeString(script, SCRIPT);
        }
    }

    List<String> deployed() {
        List<String> names = new ArrayList<>();
        for (String name : List.of("staging", "production")) {
            if (Files.exists(folder.resolve("live/" + name + ".env"))) {
                names.add(name);
            }
        }
        return names.isEmpty() ? List.of("none") : names;
    }
}

/** Answers by what it reads in the conversation, as a language model does. */
class ScriptedModel {

    private static final int ATTEMPTS = 3;
    private static final int THINKING_MILLIS = 200;
    private static final Pattern SETTINGS_FILE = Pattern.compile("config/(\\w+)\\.env");

    private final String goal;
    private final List<String> calls = new ArrayList<>();
    private final List<String> results = new ArrayList<>();

    private ScriptedModel(List<?> messages) {
        goal = (String) ((Map<?, ?>) messages.get(0)).get("content");
        for (Object message : messages) {
            String role = (String) ((Map<?, ?>) message).get("role");
            if (role.equals("tool")) {
                results.add((String) ((Map<?, ?>) message).get("content"));
            } else if (((Map<?, ?>) message).get("tool_calls") instanceof List<?> made) {
                Map<?, ?> function = (Map<?, ?>) ((Map<?, ?>) made.get(0)).get("function");
                calls.add((String) ((Map<?, ?>) Json.parse((String) function.get("arguments"))).get("input"));
            }
        }
    }

    static void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<?, ?> question = (Map<?, ?>) Json.parse(body);
        think();
        Object message = new ScriptedModel((List<?>) question.get("messages")).answer();
        Http.answer(exchange, 200, Json.text(Map.of("choices", List.of(Map.of("message", message)))));
    }

    /** Takes its time, as language models do. */
    private static void think() {
        try {
            Thread.sleep(THINKING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Object answer() {
        String target = target();
        if (target == null) {
            return say("Everything is deployed.");
        }
        String deploy = "sh deploy.sh " + target;
        String lastCall = calls.isEmpty() ? "" : calls.get(calls.size() - 1);
        String lastResult = results.isEmpty() ? "" : results.get(results.size() - 1);
        if (lastResult.contains("NOT EXECUTED")) {
            Matcher missing = SETTINGS_FILE.matcher(lastResult);
            String named = missing.find() ? missing.group() : "something";
            return call(
                    "It was not run, because " + named + " is still missing. Trying again is no use: I need that file."
                            + " What should be in it?",
                    "http",
                    "/settings/" + target);
        }
        if (lastCall.startsWith("/settings/")) {
            String settings = lastResult.substring(lastResult.indexOf('\n') + 1);
            return call("I write that file.", "shell", "echo '" + settings + "' > config/" + target + ".env");
        }
        if (lastCall.startsWith("echo ")) {
            return call("Now the file is there. Once more.", "shell", deploy);
        }
        if (lastCall.equals(deploy)) {
            return attempts(deploy) < ATTEMPTS
                    ? call("Perhaps that was a glitch. I try again.", "shell", deploy)
                    : call("That fails every time. What should be in that file?", "http", "/settings/" + target);
        }
        return call("I deploy to " + target + ".", "shell", deploy);
    }

    /** What is next to deploy, or null. */
    private String target() {
        for (String name : List.of("staging", "production")) {
            String before = goal.substring(goal.indexOf("so far"));
            if (!before.contains(name) && results.stream().noneMatch(text -> text.contains("deployed to " + name))) {
                return name;
            }
        }
        return null;
    }

    private long attempts(String command) {
        return calls.stream().filter(command::equals).count();
    }

    private static Object say(String text) {
        return Map.of("role", "assistant", "content", text);
    }

    private static Object call(String thought, String tool, String input) {
        Map<String, String> function = Map.of("name", tool, "arguments", Json.text(Map.of("input", input)));
        return Map.of(
                "role", "assistant",
                "content", thought,
                "tool_calls", List.of(Map.of("type", "function", "function", function)));
    }
}

/** Knows the settings of every environment. */
class SettingsService {

    static void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Http.answer(exchange, 200, "GREETING=hello-from-" + name);
    }
}

class Http {

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

/** Just enough JSON: objects, arrays and strings. */
class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((name, field) -> fields.add(text(name) + ":" + text(field)));
            return "{" + String.join(",", fields) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(",", list.stream().map(Json::text).toList()) + "]";
        }
        String escaped = value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return '"' + escaped + '"';
    }

    static Object parse(String text) {
        return new Json(text).value();
    }

    private Object value() {
        char first = text.charAt(at++);
        if (first == '"') {
            return string();
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        List<Object> list = new ArrayList<>();
        while (text.charAt(at) != '}' && text.charAt(at) != ']') {
            Object item = value();
            if (first == '{') {
                at++; // the colon
                map.put(item, value());
            } else {
                list.add(item);
            }
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        at++;
        return first == '{' ? map : list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            char escaped = c == '\\' ? text.charAt(at++) : c;
            string.append(c == '\\' && escaped == 'n' ? '\n' : escaped);
        }
        return string.toString();
    }
}
