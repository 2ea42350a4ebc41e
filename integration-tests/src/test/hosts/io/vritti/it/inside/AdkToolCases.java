package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.RunConfig;
import com.google.adk.events.Event;
import com.google.adk.models.Gemini;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.BaseTool;
import com.google.adk.tools.FunctionTool;
import com.google.adk.tools.ToolContext;
import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.vritti.it.FreePort;
import io.vritti.it.inside.ScriptedModel.ToolUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent of Google's kit with a scripted Gemini. Run in mode veto, in the default scope. */
public class AdkToolCases {

    @TempDir
    private static Path folder;

    private static String server;

    private final ScriptedGemini model = start();
    private final Client client = Client.builder()
            .apiKey("none")
            .httpOptions(HttpOptions.builder().baseUrl(model.address()).build())
            .build();
    private final PrintStream stderr = System.err;

    @BeforeEach
    void let_the_kit_print_stack_traces() throws InterruptedException {
        Programs.settle();
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true));
    }

    @AfterEach
    void stop() {
        System.setErr(stderr);
        client.close();
        model.close();
    }

    /** A tool that lets the exception through. */
    public static Map<String, Object> show(@Schema(name = "file") String file) throws Exception {
        return Map.of("output", cat(file));
    }

    /** One that answers with a text of its own. */
    public static Map<String, Object> quiet(@Schema(name = "file") String file) throws Exception {
        try {
            return Map.of("result", cat(file));
        } catch (IOException refused) {
            return Map.of("result", "could not be read");
        }
    }

    /** One with two commands, whose answer has a part for each. */
    public static Map<String, Object> both(
            @Schema(name = "file") String file, @Schema(name = "other") String other) throws Exception {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (String one : List.of(file, other)) {
            try {
                answer.put(one, cat(one));
            } catch (IOException refused) {
                answer.put(one, "could not be read");
            }
        }
        return answer;
    }

    /** One that works on a thread of RxJava. */
    public static Maybe<Map<String, Object>> later(@Schema(name = "file") String file) {
        return Maybe.<Map<String, Object>>fromCallable(() -> Map.of("output", cat(file)))
                .subscribeOn(Schedulers.io());
    }

    public static Map<String, Object> fetch() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server)).build(),
                        HttpResponse.BodyHandlers.ofString());
        return Map.of("status", response.statusCode());
    }

    private static String cat(String file) throws IOException, InterruptedException {
        Process process = Programs.in(folder, "cat", file).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        return text + "exit " + process.waitFor();
    }

    @Test
    void a_repeat_of_what_failed_is_refused_and_the_model_reads_why() {
        model.asksFor(6, "show", "{\"file\":\"missing\"}");

        assertThat(ask("show it", function("show"))).isEqualTo("done");

        assertThat(model.requests()).isEqualTo(7);
        assertThat(model.answerOfTool(1).path("output").asText()).contains("No such file");
        assertVeto(model.answerOfTool(2).path("error").asText());
        assertThat(IntStream.rangeClosed(1, 6).filter(i -> model.answerOfTool(i).has("output")))
                .as("those that ran: the first one, and a probe")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void so_it_is_in_a_stream() {
        model.asksFor(3, "show", "{\"file\":\"missing-in-stream\"}");

        RunConfig streaming =
                RunConfig.builder().setStreamingMode(RunConfig.StreamingMode.SSE).build();
        assertThat(ask(streaming, "show it", function("show"))).contains("done");

        assertThat(model.answerOfTool(1).path("output").asText()).contains("No such file");
        assertVeto(model.answerOfTool(2).path("error").asText());
        assertVeto(model.answerOfTool(3).path("error").asText());
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_reaches_the_model() {
        model.asksFor(2, "quiet", "{\"file\":\"missing-kept\"}");

        assertThat(ask("show it", function("quiet"))).isEqualTo("done");

        assertVeto(model.answerOfTool(2).path("error").asText().replace("\n\ncould not be read", ""));
    }

    @Test
    void what_a_tool_did_beside_a_refusal_is_kept() throws Exception {
        Programs.write(folder.resolve("there"), "text");
        model.asksFor(2, "both", "{\"file\":\"there\",\"other\":\"missing-beside\"}");

        assertThat(ask("show both", function("both"))).isEqualTo("done");

        JsonNode answer = model.answerOfTool(2);
        assertVeto(answer.path("error").asText());
        assertThat(answer.path("there").asText()).isEqualTo("textexit 0");
    }

    @Test
    void a_tool_that_works_on_another_thread_is_refused_as_well() {
        model.asksFor(2, "later", "{\"file\":\"missing-later\"}");

        assertThat(ask("show it", function("later"))).isEqualTo("done");

        assertThat(model.answerOfTool(1).path("output").asText()).contains("No such file");
        assertVeto(model.answerOfTool(2).path("error").asText());
    }

    @Test
    void another_user_is_refused_for_a_cause_that_is_seen_here_and_hears_none_of_the_others_words() {
        model.asksFor(1, "show", "{\"file\":\"missing-of-a-user\"}").asksFor();
        model.asksFor(1, "show", "{\"file\":\"missing-of-a-user\"}").asksFor();
        LlmAgent agent = agent(function("show")).build();

        assertThat(run(agent, "ann", RunConfig.builder().build(), "show it to ann")).isEqualTo("done");
        assertThat(run(agent, "bob", RunConfig.builder().build(), "show it to bob")).isEqualTo("done");

        assertThat(model.answerOfTool(1).path("output").asText()).contains("No such file");
        String refusal = model.answerOfTool(3).path("error").asText();
        assertVeto(refusal);
        assertThat(refusal).contains("for another user").doesNotContain("No such file");
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_a_refused_one_leaves_the_others_alone() throws Exception {
        Programs.write(folder.resolve("fine"), "fine");
        ToolUse missing = new ToolUse("show", "{\"file\":\"missing-among\"}");
        model.asksFor(missing, missing);
        model.asksFor(missing, new ToolUse("show", "{\"file\":\"fine\"}"));

        assertThat(ask("show them", function("show"))).isEqualTo("done");

        assertThat(model.answersOfTools(1))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.path("output").asText()).contains("No such file"));
        List<JsonNode> second = model.answersOfTools(2);
        assertThat(second).hasSize(2);
        assertVeto(second.get(0).path("error").asText());
        assertThat(second.get(1).path("output").asText()).isEqualTo("fineexit 0");
    }

    @Test
    void a_request_of_a_tool_is_refused_as_a_process_is() throws Exception {
        server = "http://127.0.0.1:" + FreePort.any() + "/";
        model.asksFor(3, "fetch", "{}");

        assertThat(ask("fetch it", function("fetch"))).isEqualTo("done");

        assertThat(model.answerOfTool(1).toString()).doesNotContain("NOT EXECUTED");
        assertVeto(model.answerOfTool(2).path("error").asText());
        assertVeto(model.answerOfTool(3).path("error").asText());
    }

    @Test
    void a_tool_of_the_hosts_own_class_that_wraps_the_refusal_does_not_end_the_run() {
        model.asksFor(2, "own", "{\"file\":\"missing-own\"}");
        BaseTool own = tool("own", arguments -> {
            try {
                return Single.just(Map.of("output", cat((String) arguments.get("file"))));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("no luck", e);
            }
        });

        assertThat(ask("show it", own)).isEqualTo("done");

        assertVeto(model.answerOfTool(2).path("error").asText());
    }

    @Test
    void a_tool_that_really_fails_fails_as_the_kit_has_it() {
        model.asksFor(1, "own", "{\"file\":\"x\"}");
        BaseTool own = tool("own", arguments -> Single.error(new IOException("the disk is full")));

        assertThatThrownBy(() -> ask("show it", own)).hasRootCauseMessage("the disk is full");
        assertThat(model.requests()).isOne();
    }

    @Test
    void a_result_of_a_tool_that_succeeds_is_the_same_object() {
        Map<String, Object> result = Map.of("result", "fine", "more", List.of(1, 2));
        AtomicInteger same = new AtomicInteger();
        model.asksFor(3, "own", "{\"file\":\"x\"}");
        LlmAgent agent = agent(tool("own", arguments -> Single.just(result)))
                .afterToolCallback((context, tool, arguments, toolContext, response) -> {
                    if (response == result) {
                        same.incrementAndGet();
                    }
                    return Maybe.empty();
                })
                .build();

        assertThat(run(agent, RunConfig.builder().build(), "go")).isEqualTo("done");

        assertThat(same).hasValue(3);
    }

    private static void assertVeto(String text) {
        assertThat(text).startsWith("NOT EXECUTED").hasSizeLessThanOrEqualTo(600).matches("[\\n\\x20-\\x7e]*");
    }

    private String ask(String goal, BaseTool tool) {
        return ask(RunConfig.builder().build(), goal, tool);
    }

    private String ask(RunConfig config, String goal, BaseTool tool) {
        return run(agent(tool).build(), config, goal);
    }

    private LlmAgent.Builder agent(BaseTool tool) {
        return LlmAgent.builder()
                .name("tester")
                .instruction("Do as you are told.")
                .model(new Gemini("scripted", client))
                .tools(tool);
    }

    private static String run(LlmAgent agent, RunConfig config, String goal) {
        return run(agent, "user", config, goal);
    }

    private static String run(LlmAgent agent, String user, RunConfig config, String goal) {
        InMemoryRunner runner = new InMemoryRunner(agent, "cases");
        runner.sessionService()
                .createSession("cases", user, new ConcurrentHashMap<String, Object>(), "conversation")
                .blockingGet();
        StringBuilder said = new StringBuilder();
        for (Event event : runner.runAsync(user, "conversation", Content.fromParts(Part.fromText(goal)), config)
                .blockingIterable()) {
            event.content()
                    .flatMap(Content::parts)
                    .ifPresent(parts -> parts.forEach(part -> part.text().ifPresent(said::append)));
        }
        return said.toString();
    }

    private static BaseTool function(String method) {
        return FunctionTool.create(AdkToolCases.class, method);
    }

    private static BaseTool tool(String name, Body body) {
        return new BaseTool(name, "a tool of the host's own") {
            @Override
            public Optional<FunctionDeclaration> declaration() {
                return Optional.of(FunctionDeclaration.builder().name(name).build());
            }

            @Override
            public Single<Map<String, Object>> runAsync(Map<String, Object> arguments, ToolContext context) {
                return body.run(arguments);
            }
        };
    }

    private static ScriptedGemini start() {
        try {
            return ScriptedGemini.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Body {
        Single<Map<String, Object>> run(Map<String, Object> arguments);
    }
}
