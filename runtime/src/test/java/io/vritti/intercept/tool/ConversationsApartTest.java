package io.vritti.intercept.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.ModelTurns.Speaker;
import io.vritti.gate.RecordedJournal;
import io.vritti.gate.Workplace;
import io.vritti.gate.verdict.GateCall;
import io.vritti.observe.Counters;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two conversations in one JVM, whose models are asked in turns. */
class ConversationsApartTest {

    private static final String CALL_OF_A = "call_of_the_first_conversation";
    private static final String REFUSED = "error: missing required argument: format";

    @TempDir
    private Path folder;

    private final ModelTurns turns = new ModelTurns();
    private final RecordedJournal journal = new RecordedJournal();
    private final Gate gate = new GateParts()
            .with(turns)
            .assembly("mode=veto", "veto.scope=auto", "veto.holdout=0", "gate.deadline=5s", "capture.goal=user")
            .gate(journal, "test");
    private final ToolCalls tools = new ToolCalls(gate, turns, () -> true, new Counters());

    @BeforeEach
    void both_have_begun() {
        answered("A");
        answered("B");
    }

    @Test
    void a_request_of_another_conversation_gave_the_model_of_this_one_no_chance_to_react() {
        inCall(Asked.in("A"), () -> fail(cat()));

        answered("B");
        assertThat(opensIn("A", cat())).as("the host's own retry").isTrue();

        answered("A");
        assertThat(opensIn("A", cat())).isFalse();
    }

    @Test
    void what_failed_in_one_conversation_is_refused_in_another_once_its_model_was_asked() {
        inCall(Asked.in("A"), () -> fail(cat()));

        answered("B");

        assertThat(opensIn("B", cat())).isFalse();
    }

    @Test
    void a_request_before_the_failure_gave_the_model_of_no_conversation_a_chance_to_react() {
        inCall(Asked.in("A"), () -> fail(cat()));

        assertThat(opensIn("B", cat())).as("asked for before the failure").isTrue();
        assertThat(gate.before(cat()).open()).as("in no conversation").isTrue();
    }

    @Test
    void a_request_of_an_unknown_conversation_may_be_of_each() {
        inCall(Asked.in("A"), () -> fail(cat()));

        turns.modelRequested(Speaker.MACHINE);

        assertThat(opensIn("A", cat())).isFalse();
    }

    @Test
    void a_request_that_tells_the_result_of_a_call_is_of_that_calls_conversation() {
        inCall(Asked.in("A").called(CALL_OF_A), () -> fail(cat()));

        turns.modelRequested(Speaker.MACHINE, turns.conversationOf(List.of("call_that_nobody_has_ever_seen")));
        turns.modelRequested(Speaker.MACHINE, turns.conversationOf(List.of(CALL_OF_A)));
        answered("B");
        assertThat(turns.conversationOf(List.of(CALL_OF_A))).isNegative();

        inCall(Asked.in("B").called(CALL_OF_A), () -> "an id that two conversations count up to");
        assertThat(turns.conversationOf(List.of(CALL_OF_A))).isZero();
        inCall(Asked.in("A").called("call_1"), () -> "and one that is too short to be one's own");
        assertThat(turns.conversationOf(List.of("call_1"))).isZero();
    }

    @Test
    void the_user_of_a_third_conversation_has_mended_nothing_but_the_user_of_either_may_have() {
        inCall(Asked.in("A"), this::failRequest);
        answered("A");
        answered("B");
        speaks("C");
        assertThat(opensIn("A", request())).isFalse();
        assertThat(opensIn("B", request())).isFalse();

        speaks("B");
        assertThat(opensIn("B", request())).as("the user of the one that asks").isTrue();
    }

    @Test
    void the_user_of_the_conversation_in_which_it_failed_may_have_mended_it_for_all() {
        inCall(Asked.in("A"), this::failRequest);
        speaks("A");
        answered("B");

        assertThat(opensIn("A", request())).isTrue();
        assertThat(opensIn("B", request())).isTrue();
    }

    @Test
    void a_tool_that_failed_by_a_call_inside_it_runs_once_its_user_has_spoken_who_may_have_set_it_to_another_folder() {
        Asked call = Asked.in("A").called(CALL_OF_A);
        for (int i = 0; i < 2; i++) {
            answered("A");
            inCall(call, () -> {
                GateCall inside = gate.before(cat());
                if (inside.open()) {
                    gate.after(inside, workplace().run(cat()));
                }
                return "error: exit code 1";
            });
        }

        turns.modelRequested(Speaker.USER, turns.conversationOf(List.of(CALL_OF_A)));

        assertThat(inCall(call, () -> "ran")).isEqualTo("ran");
    }

    @Test
    void a_user_whose_conversation_is_unknown_may_have_mended_everything() {
        inCall(Asked.in("A"), this::failRequest);

        turns.modelRequested(Speaker.USER);

        assertThat(opensIn("A", request())).isTrue();
    }

    @Test
    void a_cause_that_is_seen_to_hold_holds_whoever_has_spoken() {
        inCall(Asked.in("A"), () -> fail(cat()));

        speaks("A");

        assertThat(opensIn("A", cat())).isFalse();
    }

    @Test
    void arguments_that_a_tool_refused_are_refused_in_the_same_conversation_and_at_the_same_server() {
        Asked save = Asked.in("A").of("save");
        assertThat(inCall(save, () -> REFUSED)).isEqualTo(REFUSED);
        answered("A");
        answered("B");
        assertThat(inCall(save, () -> REFUSED)).startsWith("NOT EXECUTED");
        assertThat(inCall(Asked.in("B").of("save"), () -> REFUSED)).isEqualTo(REFUSED);

        Asked served = save.at("node server.js");
        assertThat(inCall(served, () -> REFUSED)).isEqualTo(REFUSED);
        answered("B");
        assertThat(inCall(Asked.in("B").of("save").at("node server.js"), () -> REFUSED))
                .startsWith("NOT EXECUTED");
    }

    private void answered(String conversation) {
        tools.answered(new HostTurn(conversation, List.of(), List.of()));
    }

    /** A request that tells the result of a call of that conversation, and the user's next message. */
    private void speaks(String conversation) {
        String id = "call_of_the_conversation_" + conversation;
        inCall(Asked.in(conversation).called(id), () -> "done");
        turns.modelRequested(Speaker.USER, turns.conversationOf(List.of(id)));
    }

    private boolean opensIn(String conversation, Action action) {
        return "open"
                .equals(inCall(Asked.in(conversation), () -> gate.before(action).open() ? "open" : "refused"));
    }

    private String inCall(Asked call, Supplier<String> work) {
        Object token = tools.calling(call);
        String result = token instanceof Throwable ? null : work.get();
        return (String) tools.returned(token, new Object[] {result, null})[0];
    }

    private String fail(Action action) {
        GateCall call = gate.before(action);
        assertThat(call.open()).isTrue();
        gate.after(call, workplace().run((ProcessAction) action));
        return "exit code 1";
    }

    private ProcessAction cat() {
        return workplace().argv(folder, "cat", "report");
    }

    private String failRequest() {
        GateCall call = gate.before(request());
        assertThat(call.open()).isTrue();
        gate.after(
                call,
                new Outcome(Outcome.End.STATUS, 404, null, System.currentTimeMillis(), 1, -1, "not found", "", 0, -1));
        return "404";
    }

    /** What a server has answered nobody can look at: the user may have mended it. */
    private static HttpAction request() {
        return new HttpAction("GET", URI.create("http://example.com/page"), Map.of(), RequestBody.NONE, text -> text);
    }

    private Workplace workplace() {
        return new Workplace(folder);
    }
}
