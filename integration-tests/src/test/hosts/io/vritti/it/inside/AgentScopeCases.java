package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentscope.core.ReActAgent;
import io.agentscope.core.message.ContentBlock;
import io.agentscope.core.message.Msg;
import io.agentscope.core.message.MsgRole;
import io.agentscope.core.message.TextBlock;
import io.agentscope.core.message.ToolResultBlock;
import io.agentscope.core.tool.AgentTool;
import io.agentscope.core.tool.Tool;
import io.agentscope.core.tool.ToolCallParam;
import io.agentscope.core.tool.ToolParam;
import io.agentscope.core.tool.Toolkit;
import io.agentscope.core.tool.ToolkitConfig;
import io.agentscope.extensions.model.openai.OpenAIChatModel;
import io.vritti.it.inside.ScriptedModel.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** An agent on AgentScope. Run in mode veto, scope auto. */
class AgentScopeCases {

    private static final String MISSING = "{\"file\":\"missing\"}";

    private static final String BROKEN = "Error: Tool execution failed: broken: no key";

    @TempDir
    private Path folder;

    private ScriptedModel model;

    /** What the model may call. */
    public class Tools {

        @Tool(name = "show", description = "Shows a file.")
        public String show(@ToolParam(name = "file", description = "Its name.") String file)
                throws IOException, InterruptedException {
            return cat(file);
        }

        @Tool(name = "peek", description = "Shows a file, and keeps what goes wrong to itself.")
        public String peek(@ToolParam(name = "file", description = "Its name.") String file) {
            try {
                return cat(file);
            } catch (IOException | InterruptedException e) {
                return "the command failed";
            }
        }

        @Tool(name = "say", description = "Shows a file, or says what went wrong.")
        public String say(@ToolParam(name = "file", description = "Its name.") String file) throws InterruptedException {
            try {
                return cat(file);
            } catch (IOException e) {
                return e.getMessage();
            }
        }

        @Tool(name = "later", description = "Shows a file, later.")
        public Mono<String> later(@ToolParam(name = "file", description = "Its name.") String file) {
            return Mono.fromCallable(() -> cat(file));
        }

        @Tool(name = "promise", description = "Shows a file, on another thread.")
        public CompletableFuture<String> promise(@ToolParam(name = "file", description = "Its name.") String file) {
            CompletableFuture<String> promised = new CompletableFuture<>();
            new Thread(() -> {
                        try {
                            promised.complete(cat(file));
                        } catch (IOException | InterruptedException e) {
                            promised.completeExceptionally(e);
                        }
                    })
                    .start();
            return promised;
        }

        @Tool(name = "add", description = "Adds numbers.")
        public int add(
                @ToolParam(name = "a", description = "One.") int a, @ToolParam(name = "b", description = "Other.") int b) {
            return a + b;
        }

        @Tool(name = "fail", description = "Breaks.")
        public String fail(@ToolParam(name = "why", description = "Why.") String why) {
            throw new IllegalStateException("broken: " + why);
        }
    }

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    private String cat(String file) throws IOException, InterruptedException {
        Process process =
                Programs.in(folder, "cat", file).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 ? output : "exit code " + process.exitValue() + ": " + output;
    }

    @Test
    void a_repeated_failure_is_refused_and_the_run_goes_on() {
        model.asksFor(6, "show", MISSING);

        assertThat(ask(false, "Show me the file.")).isEqualTo("done");

        assertThat(model.requests()).isEqualTo(7);
        List<String> results = model.toolResultsInOrder();
        assertThat(results).hasSize(6);
        assertThat(results.get(0)).contains("exit code 1: cat: missing");
        assertVeto(results.get(1));
        assertVeto(results.get(2));
        assertThat(IntStream.range(0, 6).filter(i -> !results.get(i).startsWith("NOT EXECUTED")))
                .as("those that ran: the first one, and a probe")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void so_it_is_in_a_stream() {
        model.asksFor(3, "show", MISSING);

        assertThat(ask(true, "Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(1)).contains("exit code 1");
        assertVeto(model.lastToolResult(2));
        assertVeto(model.lastToolResult(3));
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_is_read_all_the_same() {
        model.asksFor(2, "peek", MISSING);

        assertThat(ask(false, "Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED").endsWith("the command failed");
    }

    @Test
    void a_refusal_that_the_tool_returns_is_read_without_quotes() {
        model.asksFor(2, "say", MISSING);

        assertThat(ask(false, "Show me the file.")).isEqualTo("done");

        assertVeto(model.lastToolResult(2));
    }

    @Test
    void tools_that_come_late_and_on_other_threads_hear_it_too() {
        model.asksFor(2, "later", MISSING).asksFor(2, "promise", "{\"file\":\"gone\"}");

        assertThat(ask(false, "Show me the files.")).isEqualTo("done");

        assertThat(model.lastToolResult(1)).contains("exit code 1");
        assertVeto(model.lastToolResult(2));
        assertThat(model.lastToolResult(3)).contains("exit code 1");
        assertVeto(model.lastToolResult(4));
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_a_refused_one_leaves_the_others_alone() {
        ToolUse missing = new ToolUse("show", MISSING);
        model.asksFor(missing, missing).asksFor(missing, new ToolUse("add", "{\"a\":2,\"b\":2}"));

        assertThat(ask(false, "Do it.")).isEqualTo("done");

        assertThat(model.toolResults(1))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result).contains("exit code 1"));
        assertThat(model.toolResults(2)).hasSize(4);
        assertVeto(model.toolResults(2).get(2));
        assertThat(model.toolResults(2).get(3)).isEqualTo("4");
    }

    @Test
    void tools_side_by_side_do_not_disturb_each_other() {
        model.asksFor(1, "show", MISSING)
                .asksFor(
                        new ToolUse("show", MISSING),
                        new ToolUse("add", "{\"a\":2,\"b\":2}"),
                        new ToolUse("fail", "{\"why\":\"no key\"}"));

        Toolkit parallel = new Toolkit(ToolkitConfig.builder().parallel(true).build());
        parallel.registerTool(new Tools());
        assertThat(ask(false, "Do it.", parallel)).isEqualTo("done");

        List<String> results = model.toolResults(2);
        assertThat(results)
                .as("in the order in which they end, before 1.1")
                .hasSize(4)
                .contains("4", BROKEN)
                .anySatisfy(AgentScopeCases::assertVeto);
    }

    @Test
    void what_works_is_as_it_was_and_runs_again_once_the_cause_is_gone() throws Exception {
        model.asksFor(1, "show", MISSING).asksFor(1, "add", "{\"a\":2,\"b\":40}").asksFor(1, "show", MISSING);
        assertThat(ask(false, "Add.")).isEqualTo("done");
        assertThat(model.toolResultsInOrder().get(1)).isEqualTo("42");
        assertVeto(model.toolResultsInOrder().get(2));

        Files.writeString(folder.resolve("missing"), "found");
        try (ScriptedModel next = ScriptedModel.start()) {
            model = next.asksFor(1, "show", MISSING);
            assertThat(ask(false, "Again.")).isEqualTo("done");
            assertThat(next.lastToolResult(1)).isEqualTo("\"found\"");
        }
    }

    @Test
    void a_tool_that_fails_by_itself_fails_as_the_framework_has_it() {
        model.asksFor(2, "fail", "{\"why\":\"no key\"}");

        assertThat(ask(false, "Try the broken one.")).isEqualTo("done");

        assertThat(model.toolResultsInOrder()).containsExactly(BROKEN, BROKEN);
    }

    @Test
    void a_tool_of_the_hosts_own_class_hears_it_and_its_results_stay_the_same_objects() {
        List<ToolResultBlock> given = new ArrayList<>();
        Toolkit toolkit = new Toolkit();
        toolkit.registerAgentTool(new AgentTool() {
            @Override
            public String getName() {
                return "own";
            }

            @Override
            public String getDescription() {
                return "Shows a file.";
            }

            @Override
            public Map<String, Object> getParameters() {
                return Map.of("type", "object", "properties", Map.of("file", Map.of("type", "string")));
            }

            /** Works before it returns. */
            @Override
            public Mono<ToolResultBlock> callAsync(ToolCallParam call) {
                try {
                    ToolResultBlock result =
                            ToolResultBlock.text(cat((String) call.getInput().get("file")));
                    given.add(result);
                    return Mono.just(result);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException("no luck", e);
                }
            }
        });
        model.asksFor(2, "own", MISSING);

        assertThat(ask(false, "Show me the file.", toolkit)).isEqualTo("done");

        assertThat(given).hasSize(1);
        assertThat(model.lastToolResult(1)).contains("exit code 1");
        assertVeto(model.lastToolResult(2));
    }

    private static void assertVeto(String text) {
        assertThat(text).startsWith("NOT EXECUTED").contains("Ref: ep-").matches("[\\n\\x20-\\x7e]*");
    }

    private String ask(boolean stream, String words) {
        Toolkit toolkit = new Toolkit();
        toolkit.registerTool(new Tools());
        return ask(stream, words, toolkit);
    }

    private String ask(boolean stream, String words, Toolkit toolkit) {
        ReActAgent agent = ReActAgent.builder()
                .name("agent")
                .sysPrompt("You help.")
                .model(OpenAIChatModel.builder()
                        .baseUrl(model.address() + "/v1")
                        .apiKey("none")
                        .modelName("scripted")
                        .stream(stream)
                        .build())
                .toolkit(toolkit)
                .maxIters(20)
                .build();
        List<ContentBlock> content = List.of(TextBlock.builder().text(words).build());
        return agent.call(Msg.builder()
                        .name("user")
                        .role(MsgRole.USER)
                        .content(content)
                        .build())
                .block()
                .getTextContent();
    }
}
