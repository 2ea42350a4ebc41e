package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.definition.ToolDefinition;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** An agent on Spring AI. Run in mode veto, scope auto. */
class SpringAiCases {

    private static final String MISSING = "{\"file\":\"missing\"}";

    @TempDir
    private Path folder;

    private ScriptedModel model;

    record Numbers(int a, int b) {}

    /** What the model may call. */
    public class Tools {

        @Tool(description = "Shows a file.")
        public String show(String file) throws IOException, InterruptedException {
            Process process = Programs.in(folder, "cat", file)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? output : "exit code " + process.exitValue() + ": " + output;
        }

        @Tool(description = "Shows a file, and keeps what goes wrong to itself.")
        public String peek(String file) {
            try {
                return show(file);
            } catch (IOException | InterruptedException e) {
                return "the command failed";
            }
        }

        @Tool(description = "Shows a file, or says where it is.")
        public String find(String file) throws IOException, InterruptedException {
            try {
                return show(file);
            } catch (IOException refused) {
                Programs.run(folder, "ls");
                return "found elsewhere";
            }
        }

        @Tool(description = "Adds numbers.")
        public int add(int a, int b) {
            return a + b;
        }

        @Tool(description = "Breaks.")
        public String fail(String why) {
            throw new IllegalStateException("broken: " + why);
        }

        @Tool(description = "Reads what is not there.")
        public String read(String file) throws IOException {
            return Files.readString(folder.resolve(file));
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

    @Test
    void a_repeated_failure_is_refused_and_the_conversation_goes_on() {
        model.asksFor(6, "show", MISSING);

        assertThat(ask("Show me the file.")).isEqualTo("done");

        List<String> results = model.toolResultsInOrder();
        assertThat(results).hasSize(6);
        assertThat(results.get(0)).contains("exit code 1: cat: missing");
        assertThat(results.get(1)).startsWith("NOT EXECUTED").contains("cat missing").contains("Ref: ep-");
        assertThat(results.get(2)).startsWith("NOT EXECUTED");
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_is_read_all_the_same() {
        model.asksFor(2, "peek", MISSING);

        assertThat(ask("Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED");
    }

    @Test
    void what_works_is_as_it_was_and_runs_again_once_the_cause_is_gone() throws Exception {
        model.asksFor(1, "show", MISSING).asksFor(1, "add", "{\"a\":2,\"b\":40}").asksFor(1, "show", MISSING);
        assertThat(ask("Add.")).isEqualTo("done");
        assertThat(model.toolResultsInOrder().get(1)).isEqualTo("42");
        assertThat(model.toolResultsInOrder().get(2)).startsWith("NOT EXECUTED");

        Files.writeString(folder.resolve("missing"), "found");
        try (ScriptedModel next = ScriptedModel.start().asksFor(1, "show", MISSING)) {
            assertThat(client(next).prompt().user("Again.").tools(new Tools()).call().content())
                    .isEqualTo("done");
            assertThat(next.lastToolResult(1)).isEqualTo("\"found\"");
        }
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_do_not_disturb_each_other() {
        model.asksFor(new ScriptedModel.ToolUse("show", MISSING), new ScriptedModel.ToolUse("show", MISSING))
                .asksFor(new ScriptedModel.ToolUse("show", MISSING), new ScriptedModel.ToolUse("add", "{\"a\":2,\"b\":2}"));

        assertThat(ask("Do it.")).isEqualTo("done");

        assertThat(model.toolResults(1)).hasSize(2).element(1).asString().contains("exit code 1");
        assertThat(model.toolResults(2)).hasSize(4).element(2).asString().startsWith("NOT EXECUTED");
        assertThat(model.toolResults(2)).element(3).isEqualTo("4");
    }

    @Test
    void a_tool_that_fails_by_itself_ends_as_it_does_without_us() {
        model.asksFor(2, "fail", "{\"why\":\"no key\"}");
        assertThat(ask("Try the broken one.")).isEqualTo("done");
        assertThat(model.lastToolResult(2)).isEqualTo("broken: no key");

        try (ScriptedModel next = ScriptedModel.start().asksFor(1, "read", MISSING)) {
            assertThatThrownBy(() -> client(next).prompt().user("Read.").tools(new Tools()).call().content())
                    .hasMessageContaining("missing");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_a_tool_found_another_way_is_read_with_the_refusal() {
        model.asksFor(1, "show", MISSING).asksFor(1, "find", MISSING);

        assertThat(ask("Find the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(2)).startsWith("found elsewhere\n\nNOT EXECUTED").contains("Ref: ep-");
    }

    @Test
    void a_stream_hears_the_refusal_too() {
        model.asksFor(3, "show", MISSING);

        String said = String.join(
                "",
                client(model).prompt().user("Show me the file.").tools(new Tools()).stream()
                        .content()
                        .collectList()
                        .block());

        assertThat(said).isEqualTo("done");
        assertThat(model.lastToolResult(1)).contains("exit code 1");
        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED");
    }

    @Test
    void a_callback_of_the_hosts_own_and_a_function_hear_it_too() {
        ToolCallback own = new ToolCallback() {
            @Override
            public ToolDefinition getToolDefinition() {
                return ToolDefinition.builder()
                        .name("own")
                        .description("Shows a file.")
                        .inputSchema("{\"type\":\"object\",\"properties\":{\"file\":{\"type\":\"string\"}}}")
                        .build();
            }

            @Override
            public String call(String input) {
                try {
                    return new Tools().show("gone");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        ToolCallback function = FunctionToolCallback.builder("function", (Numbers numbers) -> {
                    try {
                        return new Tools().show("away");
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .description("Shows a file.")
                .inputType(Numbers.class)
                .build();
        for (ToolCallback callback : List.of(own, function)) {
            String name = callback.getToolDefinition().name();
            try (ScriptedModel next = ScriptedModel.start().asksFor(2, name, "{\"a\":1,\"b\":2}")) {
                assertThat(client(next).prompt().user("Show.").toolCallbacks(callback).call().content())
                        .isEqualTo("done");
                assertThat(next.lastToolResult(1)).contains("exit code 1");
                assertThat(next.lastToolResult(2)).startsWith("NOT EXECUTED");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void whoever_calls_a_callback_without_a_manager_gets_the_refusal_as_a_text() {
        ToolCallback show = List.of(MethodToolCallbackProvider.builder()
                        .toolObjects(new Tools())
                        .build()
                        .getToolCallbacks())
                .stream()
                .filter(callback -> callback.getToolDefinition().name().equals("show"))
                .findFirst()
                .orElseThrow();
        assertThat(show.call(MISSING)).contains("exit code 1");
        assertThat(ask("Hello.")).isEqualTo("done");

        assertThat(show.call(MISSING)).startsWith("NOT EXECUTED");
    }

    private String ask(String words) {
        return client(model).prompt().user(words).tools(new Tools()).call().content();
    }

    private static ChatClient client(ScriptedModel asked) {
        return ChatClient.create(OpenAiChatModel.builder()
                .options((OpenAiChatOptions) OpenAiChatOptions.builder()
                        .baseUrl(asked.address() + "/v1")
                        .apiKey("none")
                        .model("scripted")
                        .build())
                .build());
    }
}
