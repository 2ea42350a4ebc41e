package io.vritti.intercept.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.RecordedJournal;
import io.vritti.gate.Workplace;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.FailureState;
import io.vritti.observe.Counters;
import io.vritti.store.Advice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolCallsTest {

    private static final String ARGUMENTS = "{\"path\":\"report\"}";
    private static final String REFUSED = "error: missing required argument: format";

    @TempDir
    private Path folder;

    private final ModelTurns conversation = new ModelTurns();
    private final RecordedJournal journal = new RecordedJournal();
    private final Gate gate = gate("veto.scope=auto");
    private final ToolCalls tools = new ToolCalls(gate, conversation, () -> true, new Counters());

    @Test
    void a_result_of_a_tool_that_succeeds_is_the_same_object() {
        String result = new String("done");

        assertThat(ask("read", () -> result)).isSameAs(result);
        assertThat(journal.failures).isEmpty();
    }

    @Test
    void a_refusal_that_the_tool_threw_in_some_wrapping_is_its_result() {
        fail(cat());

        assertThat(ask("run", () -> {
                    throw new IllegalStateException("cannot run", new UncheckedIOException(refusal()));
                }))
                .asString()
                .startsWith("NOT EXECUTED")
                .doesNotContain("cannot run");
    }

    @Test
    void a_refusal_that_the_tool_kept_to_itself_comes_before_what_it_said() {
        fail(cat());

        assertThat(ask("run", () -> {
                    refusal();
                    return "the command failed";
                }))
                .asString()
                .startsWith("NOT EXECUTED")
                .endsWith("\n\nthe command failed");
        assertThat(ask("run", () -> {
                    refusal();
                    throw new IllegalStateException("the command failed");
                }))
                .asString()
                .startsWith("NOT EXECUTED")
                .endsWith("\n\nthe command failed");
    }

    @Test
    void a_refusal_that_the_tool_passed_on_is_said_once() {
        fail(cat());

        assertThat(ask("run", () -> "Error: " + refusal().getMessage()))
                .asString()
                .startsWith("Error: NOT EXECUTED")
                .containsOnlyOnce("NOT EXECUTED");
    }

    @Test
    void what_a_tool_found_another_way_comes_first() {
        fail(cat());

        assertThat(ask("run", () -> {
                    refusal();
                    gate.after(gate.before(workplace().bash("ls")), workplace().run("ls"));
                    return "found it";
                }))
                .asString()
                .startsWith("found it\n\nNOT EXECUTED");
    }

    @Test
    void a_tool_that_fails_by_itself_fails_as_it_would_and_is_remembered_by_its_root_cause() {
        IllegalStateException wrapped = new IllegalStateException("tool failed", new IOException("the disk is full"));

        Object[] end = end("save", () -> {
            throw wrapped;
        });

        assertThat(end).containsExactly(null, wrapped);
        assertThat(journal.failures).singleElement().satisfies(failure -> {
            assertThat(failure.failure().action().text()).isEqualTo("save " + ARGUMENTS);
            assertThat(failure.failure().outcome().exception()).isEqualTo(IOException.class.getName());
            assertThat(failure.state().errorLine()).contains("the disk is full");
        });
    }

    @Test
    void a_failure_of_a_tool_itself_has_the_goal_of_its_call() {
        end("save", () -> {
            throw new IOException("the disk is full");
        });

        assertThat(journal.ends).singleElement().satisfies(end -> {
            assertThat(end.goal()).isEqualTo("publish the report");
            assertThat(end.tool()).isEqualTo("save");
        });
    }

    @Test
    void what_an_inner_layer_threw_is_a_failure_though_the_framework_made_a_text_of_it() {
        assertThat(ask("save", () -> {
                    inTurn(new TextTool("save", ARGUMENTS, false), () -> {
                        throw new IllegalStateException("no key");
                    });
                    return "no key";
                }))
                .isEqualTo("no key");

        assertThat(journal.failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure.failure().outcome().exception())
                        .isEqualTo(IllegalStateException.class.getName()));
    }

    @Test
    void an_inner_layer_that_is_tried_again_and_ends_well_is_no_failure() {
        assertThat(ask("save", () -> {
                    TextTool inner = new TextTool("save", ARGUMENTS, false);
                    inTurn(inner, () -> {
                        throw new IllegalStateException("no key");
                    });
                    return inTurn(inner, () -> "saved")[0];
                }))
                .isEqualTo("saved");

        assertThat(journal.failures).isEmpty();
    }

    @Test
    void a_tool_that_failed_by_a_call_which_its_arguments_name_is_refused_before_it_runs() throws IOException {
        ProcessAction named = workplace().bash("cat report");
        Callable<Object> run = () -> {
            fail(named);
            throw new IllegalStateException("exit code 1");
        };
        assertThat(shell("cat report", run)[1]).hasToString("java.lang.IllegalStateException: exit code 1");

        assertThat(shell("cat report", () -> unreached())[0]).asString().startsWith("NOT EXECUTED");
        assertThat(shell("cat  report", () -> "ran")[0]).isEqualTo("ran");

        Files.writeString(folder.resolve("report"), "here");
        assertThat(shell("cat report", () -> "ran")[0]).isEqualTo("ran");
    }

    @Test
    void a_tool_that_came_to_the_same_call_twice_is_refused_before_it_runs() {
        Callable<Object> run = () -> {
            GateCall call = gate.before(cat());
            if (call.refusal() != null) {
                throw call.refusal();
            }
            fail(cat());
            throw new IllegalStateException("exit code 1");
        };
        assertThat(end("show", run)[1]).hasToString("java.lang.IllegalStateException: exit code 1");
        assertThat(ask("show", run)).asString().startsWith("NOT EXECUTED");

        assertThat(ask("show", () -> unreached())).asString().startsWith("NOT EXECUTED");
        assertThat(ask("list", () -> "another tool")).isEqualTo("another tool");
        assertThat(ask("show", () -> "after a success it may take another way"))
                .isEqualTo("after a success it may take another way");
    }

    @Test
    void a_tool_that_takes_another_way_each_time_is_not_refused_before_it_runs() {
        assertThat(end("fetch", () -> {
                    fail(cat());
                    throw new IllegalStateException("exit code 1");
                })[1])
                .hasToString("java.lang.IllegalStateException: exit code 1");

        assertThat(ask("fetch", () -> "from the next place")).isEqualTo("from the next place");
    }

    @Test
    void a_tool_that_made_do_without_the_call_is_not_refused_before_it_runs() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("count", () -> {
                        if (gate.before(cat()).refusal() == null) {
                            fail(cat());
                        }
                        return "12 lines";
                    }))
                    .asString()
                    .contains("12 lines");
        }
    }

    @Test
    void a_tool_that_is_refused_before_it_runs_says_nothing_to_others_in_flight() {
        assertThat(ask("save", () -> REFUSED)).isEqualTo(REFUSED);
        CompletableFuture<Object> beside = new CompletableFuture<>();
        Thread ofAnotherCall = new Thread(() -> beside.complete(ask("save", () -> REFUSED)));
        tools.answered(null);
        Object inFlight = tools.calling(new TextTool("other", ARGUMENTS, false));
        ofAnotherCall.start();
        assertThat(beside.join()).asString().startsWith("NOT EXECUTED");

        assertThat(tools.returned(inFlight, new Object[] {"fine", null})[0]).isEqualTo("fine");
    }

    @Test
    void a_failure_inside_is_not_told_again_as_that_of_the_tool() {
        ask("run", () -> {
            fail(cat());
            return "error: exit code 1";
        });

        assertThat(journal.failures)
                .extracting(failure -> failure.failure().action().text())
                .containsExactly("cat report");
        assertThat(journal.ends).singleElement().satisfies(end -> {
            assertThat(end.goal()).isEqualTo("publish the report");
            assertThat(end.tool()).isEqualTo("run");
            assertThat(end.work()).isNegative();
        });
    }

    @Test
    void arguments_that_a_tool_refused_are_refused_before_it_runs_until_another_tool_succeeds() {
        assertThat(ask("save", () -> REFUSED)).isEqualTo(REFUSED);
        assertThat(ask("save", () -> REFUSED))
                .asString()
                .startsWith("NOT EXECUTED")
                .contains("save " + ARGUMENTS);

        ask("register_format", () -> "done");

        assertThat(ask("save", () -> "saved")).isEqualTo("saved");
    }

    @Test
    void what_a_tool_says_of_another_failure_refuses_nothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("fetch", () -> "error: upstream is busy")).isEqualTo("error: upstream is busy");
        }
    }

    @Test
    void calls_that_one_answer_asks_for_are_one_attempt() {
        fail(cat());
        tools.answered(null);
        for (int i = 0; i < 2; i++) {
            Object[] end = inTurn(new TextTool("save", ARGUMENTS, false), () -> REFUSED);
            assertThat(end[0]).isEqualTo(REFUSED);
        }
    }

    @Test
    void a_retry_inside_one_tool_call_is_the_tools_own() {
        assertThat(ask("run", () -> {
                    fail(cat());
                    GateCall again = gate.before(cat());
                    gate.after(again, workplace().run(cat()));
                    return "error: tried twice";
                }))
                .isEqualTo("error: tried twice");
    }

    @Test
    void a_thread_that_the_tool_starts_works_for_its_call() {
        fail(cat());

        assertThat(ask("run", () -> {
                    Thread started = new Thread(this::refusal);
                    started.start();
                    started.join();
                    return "the command failed";
                }))
                .asString()
                .startsWith("NOT EXECUTED");
    }

    @Test
    void a_thread_that_was_there_before_works_for_the_only_call() throws Exception {
        fail(cat());
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> {}).get();

            assertThat(ask("run", () -> {
                        pool.submit(this::refusal).get();
                        return "the command failed";
                    }))
                    .asString()
                    .startsWith("NOT EXECUTED");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_framework_on_no_followed_call_is_not_refused_anything() {
        conversation.frameworks().wasLoaded();
        fail(cat());
        tools.answered(null);

        assertThat(gate.before(cat()).open()).isTrue();
    }

    @Test
    void the_scope_tool_vetoes_inside_tool_calls_only_and_all_vetoes_every_call() {
        Gate inTools = gate("veto.scope=tool");
        fail(inTools, cat());
        tools.answered(null);

        assertThat(inTools.before(cat()).open()).isTrue();
        assertThat(inTurn(
                        new TextTool("run", ARGUMENTS, false),
                        () -> inTools.before(cat()).open() ? "ran" : "refused")[0])
                .asString()
                .endsWith("refused");

        Gate everywhere = gate("veto.scope=all");
        fail(everywhere, cat());
        assertThat(everywhere.before(cat()).open()).isFalse();
    }

    @Test
    void what_is_known_of_a_failure_follows_the_result_unless_that_is_switched_off() {
        for (boolean hints : List.of(true, false)) {
            ToolCalls telling = new ToolCalls(gate, conversation, () -> hints, new Counters());
            Object token = telling.calling(new TextTool("run", ARGUMENTS, false));
            conversation.tools().current().tell("[vritti] fixed by: npm ci");

            assertThat(telling.returned(token, new Object[] {"exit code 1", null})[0])
                    .isEqualTo(hints ? "exit code 1\n[vritti] fixed by: npm ci" : "exit code 1");
        }
    }

    @Test
    void a_call_that_fails_again_hands_what_is_advised_to_its_tool_s_result_and_one_that_passes_nothing() {
        AdviceIndex advice = new AdviceIndex();
        Gate advised = new GateParts()
                .with(conversation)
                .assembly("mode=hint", "gate.deadline=5s")
                .advising(advice)
                .gate(journal, "test");
        ProcessAction build = workplace().bash("echo the flux is gone >&2; exit 1");
        assertThat(result(advised, build, workplace().run(build))).isEqualTo("exit code 1");
        FailureState failed = journal.failures.get(journal.failures.size() - 1).state();
        advice.put(new Advice(failed.episodeId(), failed.actionKey(), "Make a flux", null, false, "acme/model-1"));

        assertThat(result(advised, build, workplace().run(build)))
                .isEqualTo("exit code 1\n[vritti] It failed in this way before."
                        + " Next: suggested by acme/model-1: \"Make a flux\".");
        assertThat(result(advised, build, workplace().run(workplace().bash("true"))))
                .isEqualTo("exit code 1");
    }

    /** What the model gets of a tool that says "exit code 1", however the call inside it ended. */
    private Object result(Gate advised, ProcessAction action, Outcome outcome) {
        tools.answered(null);
        ToolCalls telling = new ToolCalls(advised, conversation, () -> true, new Counters());
        Object token = telling.calling(new TextTool("build", ARGUMENTS, false));
        GateCall call = advised.before(action);
        assertThat(call.open()).isTrue();
        advised.after(call, outcome);
        return telling.returned(token, new Object[] {"exit code 1", null})[0];
    }

    @Test
    void a_tool_whose_result_the_user_gets_is_only_watched() {
        fail(cat());
        tools.answered(null);

        Object[] end = inTurn(new TextTool("run", ARGUMENTS, true), () -> {
            assertThat(gate.before(cat()).open()).isTrue();
            return "as it is";
        });

        assertThat(end[0]).isEqualTo("as it is");
    }

    @Test
    void a_call_inside_a_call_hands_its_refusal_to_both() {
        fail(cat());

        assertThat(ask("agent", () -> {
                    Object[] inner = inTurn(new TextTool("run", ARGUMENTS, false), () -> {
                        refusal();
                        return "";
                    });
                    assertThat(inner[0]).asString().startsWith("NOT EXECUTED");
                    return "the agent gave up";
                }))
                .asString()
                .startsWith("NOT EXECUTED")
                .endsWith("the agent gave up");
    }

    @Test
    void a_model_that_is_asked_inside_a_call_makes_the_next_call_another_attempt() {
        assertThat(ask("agent", () -> {
                    fail(cat());
                    conversation.modelRequested(ModelTurns.Speaker.MACHINE);
                    return refusal() == null ? "ran" : "refused";
                }))
                .asString()
                .endsWith("refused");
    }

    @Test
    void a_promised_result_is_delivered_when_it_comes() throws Exception {
        fail(cat());
        tools.answered(null);
        CompletableFuture<String> promise = new CompletableFuture<>();
        Object token = tools.calling(new PromisedTool());
        CompletableFuture<?> delivered = (CompletableFuture<?>) tools.returned(token, new Object[] {promise, null})[0];

        promise.completeExceptionally(new ExecutionException(refusal()));

        assertThat(delivered.get()).asString().startsWith("NOT EXECUTED");
    }

    @Test
    void a_promise_takes_the_place_of_a_refusal_that_is_thrown_before_there_is_one() throws Exception {
        fail(cat());

        tools.answered(null);
        Object[] end = inTurn(new PromisedTool(), () -> {
            throw new IllegalStateException(refusal());
        });

        assertThat(((CompletableFuture<?>) end[0]).get()).asString().startsWith("NOT EXECUTED");
    }

    @Test
    void a_refusal_is_added_to_a_result_that_is_no_text() {
        fail(cat());
        tools.answered(null);

        Object[] end = inTurn(new StructuredTool(), () -> {
            refusal();
            return List.of("first line", "second line");
        });

        assertThat((List<?>) end[0]).hasSize(3).first().asString().startsWith("NOT EXECUTED");
    }

    /** One request of a model later. */
    private Object ask(String tool, Callable<Object> body) {
        Object[] end = end(tool, body);
        assertThat(end[1]).isNull();
        return end[0];
    }

    private Object[] shell(String command, Callable<Object> body) {
        tools.answered(null);
        return inTurn(new TextTool("run", "{\"command\":\"" + command + "\"}", false), body);
    }

    private static Object unreached() {
        throw new AssertionError("the tool ran");
    }

    private Object[] end(String tool, Callable<Object> body) {
        tools.answered(null);
        return inTurn(new TextTool(tool, ARGUMENTS, false), body);
    }

    private Object[] inTurn(HostToolCall call, Callable<Object> body) {
        Object token = tools.calling(call);
        if (token instanceof Throwable) {
            return tools.returned(token, new Object[] {null, null});
        }
        try {
            return tools.returned(token, new Object[] {body.call(), null});
        } catch (Exception thrown) {
            return tools.returned(token, new Object[] {null, thrown});
        }
    }

    private Gate gate(String scope) {
        return new GateParts()
                .with(conversation)
                .assembly("mode=veto", "veto.holdout=0", "gate.deadline=5s", "capture.goal=user", scope)
                .gate(journal, "test");
    }

    private void fail(ProcessAction action) {
        fail(gate, action);
    }

    private void fail(Gate learning, ProcessAction action) {
        Outcome outcome = workplace().run(action);
        assertThat(outcome.failed()).isTrue();
        Workplace.settle();
        learning.after(learning.before(action), outcome);
    }

    private IOException refusal() {
        return gate.before(cat()).refusal();
    }

    private ProcessAction cat() {
        return workplace().argv(folder, "cat", "report");
    }

    private Workplace workplace() {
        return new Workplace(folder);
    }
}
