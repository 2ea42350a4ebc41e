package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent on LangChain4j. Run in mode veto, scope auto. */
class LangChain4jCases {

    private static final String MISSING = "{\"file\":\"missing\"}";

    @TempDir
    private Path folder;

    private ScriptedModel model;
    private KeptShell shell;

    private final AtomicInteger starts = new AtomicInteger();

    interface Assistant {
        String chat(@UserMessage String message);
    }

    interface StreamingAssistant {
        TokenStream chat(@UserMessage String message);
    }

    /** What the model may call. */
    class Tools {

        @Tool("Shows a file.")
        String show(@P("name") String file) throws IOException, InterruptedException {
            starts.incrementAndGet();
            Process process = Programs.in(folder, "cat", file)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? output : "exit code " + process.exitValue() + ": " + output;
        }

        @Tool("Shows a file, and keeps what goes wrong to itself.")
        String peek(@P("name") String file) {
            try {
                return show(file);
            } catch (IOException | InterruptedException e) {
                return "the command failed";
            }
        }

        @Tool("Runs a command in a shell that stays open.")
        String run(@P("command") String command) throws IOException, InterruptedException {
            shell = shell == null ? new KeptShell.Queued(folder, "bash") : shell;
            KeptShell.Answer answer = shell.run(command);
            return answer.status() == 0 ? answer.text() : answer.text() + "\n\nExit code: " + answer.status();
        }

        @Tool("Fetches a page.")
        String fetch(@P("url") String url) throws IOException, InterruptedException {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }

        @Tool("Adds numbers.")
        int add(@P("a") int a, @P("b") int b) {
            return a + b;
        }

        @Tool("Breaks.")
        String fail(@P("why") String why) {
            throw new IllegalStateException("broken: " + why);
        }
    }

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start();
    }

    @AfterEach
    void stop() throws Exception {
        model.close();
        if (shell != null) {
            shell.close();
        }
    }

    @Test
    void a_repeated_failure_is_refused_and_the_model_reads_why() {
        model.asksFor(6, "show", MISSING);

        assertThat(assistant().chat("Show me the file.")).isEqualTo("done");

        List<String> results = model.toolResultsInOrder();
        assertThat(results.get(0)).startsWith("exit code 1: cat: missing");
        assertThat(results.get(1)).startsWith("NOT EXECUTED").contains("cat missing").contains("Ref: ep-");
        assertThat(results.get(2)).startsWith("NOT EXECUTED");
        assertThat(results).hasSize(6);
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_is_read_all_the_same() {
        model.asksFor(2, "peek", MISSING);

        assertThat(assistant().chat("Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED").endsWith("\n\nthe command failed");
    }

    @Test
    void a_command_in_a_shell_kept_open_is_refused_like_a_program() throws Exception {
        String show = "{\"command\":\"cat report\"}";
        model.asksFor(1, "run", "{\"command\":\"echo ready\"}")
                .asksFor(3, "run", show)
                .asksFor(1, "run", "{\"command\":\"echo fine | tee report\"}")
                .asksFor(1, "run", show);

        assertThat(assistant().chat("Show me the report.")).isEqualTo("done");

        List<String> results = model.toolResultsInOrder();
        assertThat(results.get(0)).isEqualTo("ready");
        assertThat(results.get(1)).endsWith("No such file or directory\n\nExit code: 1");
        assertThat(results.get(2)).startsWith("NOT EXECUTED").contains("cat report").contains("Ref: ep-");
        assertThat(results.get(3)).startsWith("NOT EXECUTED");
        assertThat(results.subList(4, 6)).containsExactly("fine", "fine");
    }

    @Test
    void a_request_in_a_tool_is_refused_like_a_program() throws Exception {
        try (Loopback server = Loopback.http()) {
            String url = "{\"url\":\"" + server.uri("/gone") + "\"}";
            model.asksFor(2, "fetch", url);

            assertThat(assistant().chat("Fetch it.")).isEqualTo("done");

            assertThat(model.lastToolResult(1)).startsWith("404");
            assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED").contains("GET " + server.uri("/gone"));
            assertThat(server.requests("GET /gone")).isOne();
        }
    }

    @Test
    void what_works_is_as_it_was_and_runs_again_once_the_cause_is_gone() throws Exception {
        model.asksFor(1, "show", MISSING).asksFor(1, "add", "{\"a\":2,\"b\":40}").asksFor(1, "show", MISSING);
        assertThat(assistant().chat("Add.")).isEqualTo("done");
        assertThat(model.toolResultsInOrder().get(1)).isEqualTo("42");
        assertThat(model.toolResultsInOrder().get(2)).startsWith("NOT EXECUTED");

        Files.writeString(folder.resolve("missing"), "found");
        try (ScriptedModel next = ScriptedModel.start().asksFor(1, "show", MISSING)) {
            assertThat(assistant(next).chat("Again.")).isEqualTo("done");
            assertThat(next.lastToolResult(1)).isEqualTo("found");
        }
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_do_not_disturb_each_other() {
        model.asksFor(
                        new ScriptedModel.ToolUse("show", MISSING),
                        new ScriptedModel.ToolUse("show", MISSING),
                        new ScriptedModel.ToolUse("add", "{\"a\":1,\"b\":1}"))
                .asksFor(
                        new ScriptedModel.ToolUse("show", MISSING),
                        new ScriptedModel.ToolUse("add", "{\"a\":2,\"b\":2}"));

        assertThat(assistant().chat("Do it.")).isEqualTo("done");

        assertThat(model.toolResults(1)).hasSize(3).element(1).asString().startsWith("exit code 1");
        assertThat(model.toolResults(2)).hasSize(5).element(3).asString().startsWith("NOT EXECUTED");
        assertThat(model.toolResults(2)).element(4).isEqualTo("4");
    }

    @Test
    void a_tool_that_fails_by_itself_is_told_as_the_framework_tells_it_and_is_remembered() throws Exception {
        model.asksFor(2, "fail", "{\"why\":\"no key\"}");

        assertThat(assistant().chat("Try the broken one.")).isEqualTo("done");

        assertThat(model.lastToolResult(1)).isEqualTo("broken: no key");
        assertThat(model.lastToolResult(2)).isEqualTo("broken: no key");
    }

    @Test
    void a_stream_of_tokens_hears_the_refusal_too() throws Exception {
        model.asksFor(3, "show", MISSING);
        StreamingAssistant assistant = AiServices.builder(StreamingAssistant.class)
                .streamingChatModel(OpenAiStreamingChatModel.builder()
                        .baseUrl(model.address() + "/v1")
                        .apiKey("none")
                        .modelName("scripted")
                        .build())
                .tools(new Tools())
                .build();
        CompletableFuture<ChatResponse> end = new CompletableFuture<>();

        assistant
                .chat("Show me the file.")
                .onPartialResponse(token -> {})
                .onCompleteResponse(end::complete)
                .onError(end::completeExceptionally)
                .start();

        assertThat(end.get(30, TimeUnit.SECONDS).aiMessage().text()).isEqualTo("done");
        assertThat(model.lastToolResult(1)).startsWith("exit code 1");
        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED");
    }

    @Test
    void calls_that_run_side_by_side_do_not_disturb_each_other() throws Exception {
        ScriptedModel.ToolUse show = new ScriptedModel.ToolUse("show", MISSING);
        model.asksFor(show, new ScriptedModel.ToolUse("add", "{\"a\":1,\"b\":1}"))
                .asksFor(show, new ScriptedModel.ToolUse("add", "{\"a\":2,\"b\":2}"), show);
        AiServices<Assistant> services =
                AiServices.builder(Assistant.class).chatModel(chatModel(model)).tools(new Tools());

        assertThat(sideBySide(services).build().chat("Do it.")).isEqualTo("done");

        assertThat(model.toolResults(1)).hasSize(2).element(0).asString().startsWith("exit code 1");
        assertThat(model.toolResults(2)).hasSize(5).element(2).asString().startsWith("NOT EXECUTED");
        assertThat(model.toolResults(2)).element(3).isEqualTo("4");
        assertThat(model.toolResults(2)).element(4).asString().startsWith("NOT EXECUTED");
    }

    @Test
    void a_model_that_is_asked_without_http_counts_too() {
        List<String> results = new ArrayList<>();
        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(new LocalModel(results))
                .tools(new Tools())
                .build();

        assertThat(assistant.chat("Show me the file.")).isEqualTo("done");

        assertThat(results).hasSize(2).element(0).asString().startsWith("exit code 1");
        assertThat(results).element(1).asString().startsWith("NOT EXECUTED");
    }

    @Test
    void a_refusal_in_a_tool_that_is_no_method_does_not_end_the_run() {
        model.asksFor(2, "look", MISSING);
        ToolSpecification look = ToolSpecification.builder()
                .name("look")
                .parameters(
                        JsonObjectSchema.builder().addStringProperty("file").build())
                .build();
        ToolExecutor executor = (request, memory) -> new Tools().peek("missing");

        Assistant assistant = AiServices.builder(Assistant.class)
                .chatModel(chatModel(model))
                .tools(Map.of(look, executor))
                .build();

        assertThat(assistant.chat("Show me the file.")).isEqualTo("done");
        assertThat(model.lastToolResult(1)).startsWith("exit code 1");
        if (servicesHaveOneWayToRunTools()) {
            assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED").endsWith("\n\nthe command failed");
        } else {
            assertThat(model.lastToolResult(2)).isEqualTo("the command failed");
        }
    }

    @Test
    void whoever_runs_tools_without_a_service_gets_the_refusal_as_a_text() throws Exception {
        Tools tools = new Tools();
        DefaultToolExecutor executor =
                new DefaultToolExecutor(tools, Tools.class.getDeclaredMethod("peek", String.class));
        ToolExecutionRequest request = ToolExecutionRequest.builder()
                .id("1")
                .name("peek")
                .arguments("{\"arg0\":\"missing\",\"file\":\"missing\"}")
                .build();

        assertThat(executor.execute(request, "chat 1")).startsWith("exit code 1");
        assistant().chat("Hello.");

        assertThat(executor.execute(request, "chat 1")).startsWith("NOT EXECUTED");
    }

    @Test
    void what_two_tools_leave_to_threads_of_others_at_a_time_is_each_ones_own() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(2);
        ForkJoinPool forkJoin = new ForkJoinPool(2);
        Map<String, Function<Callable<String>, Future<String>>> ways = Map.of(
                "pool", pool::submit,
                "scheduled", work -> scheduled.schedule(work, 1, TimeUnit.MILLISECONDS),
                "forkjoin", forkJoin::submit,
                "stage", work -> CompletableFuture.supplyAsync(() -> "", pool).thenApplyAsync(last -> called(work), pool),
                "common", work -> CompletableFuture.supplyAsync(() -> called(work)));
        executor(new Leaving(null, ways), "once").execute(request("once", "missing", "pool"), "chat 1");
        Programs.awaitUntil(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("vritti-tasks")));
        // Their threads are there before a tool call is.
        for (Function<Callable<String>, Future<String>> way : ways.values()) {
            for (Future<String> warm : List.of(way.apply(() -> "warm"), way.apply(() -> "warm"))) {
                assertThat(warm.get()).isEqualTo("warm");
            }
        }
        assistant().chat("Hello.");
        Files.writeString(folder.resolve("there"), "found");

        for (String way : ways.keySet()) {
            Leaving leaving = new Leaving(new CyclicBarrier(2), ways);
            CompletableFuture<String> refused = CompletableFuture.supplyAsync(
                    () -> executor(leaving, "leave").execute(request("leave", "missing", way), "chat 1"), task -> new Thread(task).start());
            CompletableFuture<String> worked = CompletableFuture.supplyAsync(
                    () -> executor(leaving, "leave").execute(request("leave", "there", way), "chat 1"), task -> new Thread(task).start());

            assertThat(worked.get(30, TimeUnit.SECONDS)).as(way).isEqualTo("found");
            assertThat(refused.get(30, TimeUnit.SECONDS)).as(way).startsWith("NOT EXECUTED").endsWith("\n\nthe command failed");
        }
        List.of(pool, scheduled, forkJoin).forEach(ExecutorService::shutdownNow);
    }

    /** Tools that have threads of others do their work. */
    class Leaving extends Tools {

        private final CyclicBarrier both;
        private final Map<String, Function<Callable<String>, Future<String>>> ways;

        Leaving(CyclicBarrier both, Map<String, Function<Callable<String>, Future<String>>> ways) {
            this.both = both;
            this.ways = ways;
        }

        @Tool("Shows a file.")
        public String once(String file, String way) {
            return peek(file);
        }

        /** Both are in flight when the work begins and when it has ended. */
        @Tool("Has a file shown.")
        public String leave(String file, String way) throws Exception {
            both.await(30, TimeUnit.SECONDS);
            String shown = ways.get(way).apply(() -> peek(file)).get(30, TimeUnit.SECONDS);
            both.await(30, TimeUnit.SECONDS);
            return shown;
        }
    }

    private static String called(Callable<String> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ToolExecutor executor(Leaving tools, String method) {
        try {
            return new DefaultToolExecutor(tools, Leaving.class.getDeclaredMethod(method, String.class, String.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ToolExecutionRequest request(String tool, String file, String way) {
        return ToolExecutionRequest.builder()
                .id("1")
                .name(tool)
                .arguments("{\"arg0\":\"%s\",\"file\":\"%s\",\"arg1\":\"%s\",\"way\":\"%s\"}".formatted(file, file, way, way))
                .build();
    }

    private Assistant assistant() {
        return assistant(model);
    }

    private Assistant assistant(ScriptedModel asked) {
        return AiServices.builder(Assistant.class)
                .chatModel(chatModel(asked))
                .tools(new Tools())
                .build();
    }

    private static ChatModel chatModel(ScriptedModel asked) {
        return OpenAiChatModel.builder()
                .baseUrl(asked.address() + "/v1")
                .apiKey("none")
                .modelName("scripted")
                .maxRetries(0)
                .build();
    }

    /** Tools of one answer run one after another where this version has nothing else. */
    private static AiServices<Assistant> sideBySide(AiServices<Assistant> services) throws Exception {
        for (Method method : AiServices.class.getMethods()) {
            if (method.getName().equals("executeToolsConcurrently") && method.getParameterCount() == 0) {
                method.invoke(services);
            }
        }
        return services;
    }

    /** Since 1.4: before, a tool that is no annotated method is not followed. */
    private static boolean servicesHaveOneWayToRunTools() {
        return Stream.of(AiServices.class.getMethods())
                .anyMatch(method -> method.getName().equals("toolExecutionErrorHandler"));
    }

    /** Asks twice for the same file, in the same JVM. */
    private static final class LocalModel implements ChatModel {

        private final List<String> results;

        LocalModel(List<String> results) {
            this.results = results;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            List<ChatMessage> messages = request.messages();
            if (messages.get(messages.size() - 1) instanceof ToolExecutionResultMessage last) {
                results.add(last.text());
            }
            AiMessage answer = results.size() == 2
                    ? AiMessage.from("done")
                    : AiMessage.from(ToolExecutionRequest.builder()
                            .id("call_" + results.size())
                            .name("show")
                            .arguments(MISSING)
                            .build());
            return ChatResponse.builder().aiMessage(answer).build();
        }
    }
}
