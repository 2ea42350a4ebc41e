package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.inside.ScriptedModel.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Dispatchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent on Koog. Run in mode veto, scope auto. */
class KoogCases {

    private static final String MISSING = "{\"file\":\"missing\"}";

    @TempDir
    private Path folder;

    private ScriptedModel model;

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

    /** Suspends, and goes on on a thread of the dispatcher's. */
    private Object catElsewhere(String file, Continuation<? super String> continuation) {
        return BuildersKt.withContext(
                Dispatchers.getIO(),
                (scope, inside) -> {
                    try {
                        return cat(file);
                    } catch (IOException | InterruptedException e) {
                        throw KoogAgents.<RuntimeException>unchecked(e);
                    }
                },
                continuation);
    }

    private String catQuietly(String file) throws InterruptedException {
        try {
            return cat(file);
        } catch (IOException e) {
            return "the command failed";
        }
    }

    private Map<String, KoogAgents.Body> tools() {
        return Map.of(
                "show",
                (file, continuation) -> cat(file),
                "elsewhere",
                this::catElsewhere,
                "peek",
                (file, continuation) -> catQuietly(file),
                "name",
                (file, continuation) -> file,
                "fail",
                (file, continuation) -> {
                    throw new IllegalStateException("broken: " + file);
                });
    }

    @Test
    void a_repeated_failure_is_refused_and_the_run_goes_on() throws Exception {
        model.asksFor(6, "show", MISSING);

        assertThat(ask("Show me the file.")).isEqualTo("done");

        assertThat(model.requests()).isEqualTo(7);
        List<String> results = model.toolResultsInOrder();
        assertThat(results).hasSize(6);
        assertThat(results.get(0)).startsWith("exit code 1: cat: missing");
        assertVeto(results.get(1));
        assertVeto(results.get(2));
        assertThat(IntStream.range(0, 6).filter(i -> !results.get(i).startsWith("NOT EXECUTED")))
                .as("those that ran: the first one, and a probe")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_tool_that_goes_on_on_another_thread_is_refused_as_well() throws Exception {
        model.asksFor(3, "elsewhere", MISSING);

        assertThat(ask("Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(1)).startsWith("exit code 1");
        assertVeto(model.lastToolResult(2));
        assertVeto(model.lastToolResult(3));
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_is_read_all_the_same() throws Exception {
        model.asksFor(2, "peek", MISSING);

        assertThat(ask("Show me the file.")).isEqualTo("done");

        assertThat(model.lastToolResult(2)).startsWith("NOT EXECUTED").endsWith("the command failed");
    }

    @Test
    void calls_of_one_answer_are_one_attempt_and_a_refused_one_leaves_the_others_alone() throws Exception {
        ToolUse missing = new ToolUse("show", MISSING);
        model.asksFor(missing, missing).asksFor(missing, new ToolUse("name", "{\"file\":\"x\"}"));

        assertThat(ask("Do it.")).isEqualTo("done");

        assertThat(model.toolResults(1))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result).startsWith("exit code 1"));
        assertThat(model.toolResults(2)).hasSize(4);
        assertVeto(model.toolResults(2).get(2));
        assertThat(model.toolResults(2).get(3)).isEqualTo("x");
    }

    @Test
    void tools_side_by_side_do_not_disturb_each_other() throws Exception {
        ToolUse missing = new ToolUse("elsewhere", MISSING);
        model.asksFor(missing)
                .asksFor(
                        missing,
                        new ToolUse("name", "{\"file\":\"x\"}"),
                        new ToolUse("elsewhere", "{\"file\":\"other\"}"),
                        new ToolUse("fail", "{\"file\":\"y\"}"));

        assertThat(ask("Do it.", true)).isEqualTo("done");

        List<String> results = model.toolResults(2);
        assertThat(results).hasSize(5);
        assertVeto(results.get(1));
        assertThat(results.get(2)).isEqualTo("x");
        assertThat(results.get(3)).startsWith("exit code 1: cat: other");
        assertThat(results.get(4)).isEqualTo(KoogAgents.failed("fail", "broken: y"));
    }

    @Test
    void what_works_is_as_it_was_and_runs_again_once_the_cause_is_gone() throws Exception {
        model.asksFor(1, "show", MISSING).asksFor(1, "name", "{\"file\":\"x\"}").asksFor(1, "show", MISSING);
        assertThat(ask("Show.")).isEqualTo("done");
        assertThat(model.toolResultsInOrder().get(1)).isEqualTo("x");
        assertVeto(model.toolResultsInOrder().get(2));

        Files.writeString(folder.resolve("missing"), "found");
        try (ScriptedModel next = ScriptedModel.start()) {
            model = next.asksFor(1, "show", MISSING);
            assertThat(ask("Again.")).isEqualTo("done");
            assertThat(next.lastToolResult(1)).isEqualTo("found");
        }
    }

    @Test
    void a_tool_that_fails_by_itself_fails_as_the_framework_has_it() throws Exception {
        model.asksFor(2, "fail", "{\"file\":\"z\"}");

        assertThat(ask("Try the broken one.")).isEqualTo("done");

        assertThat(model.toolResultsInOrder()).containsOnly(KoogAgents.failed("fail", "broken: z"));
    }

    private static void assertVeto(String text) {
        assertThat(text).startsWith("NOT EXECUTED").contains("Ref: ep-").matches("[\\n\\x20-\\x7e]*");
    }

    private String ask(String words) throws Exception {
        return ask(words, false);
    }

    private String ask(String words, boolean parallel) throws Exception {
        return KoogAgents.ask(model.address(), words, parallel, tools());
    }
}
