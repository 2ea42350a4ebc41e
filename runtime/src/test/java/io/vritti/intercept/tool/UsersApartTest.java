package io.vritti.intercept.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.RecordedJournal;
import io.vritti.gate.Workplace;
import io.vritti.gate.verdict.GateCall;
import io.vritti.observe.Counters;
import io.vritti.tool.ToolRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed for one user, met by another one. */
class UsersApartTest {

    @TempDir
    private Path folder;

    private final ModelTurns turns = new ModelTurns();
    private final RecordedJournal journal = new RecordedJournal();
    private final Gate gate = new GateParts()
            .with(turns)
            .assembly("mode=veto", "veto.scope=auto", "veto.holdout=0", "gate.deadline=5s", "capture.goal=user")
            .gate(journal, "test");
    private final ToolCalls tools = new ToolCalls(gate, turns, () -> true, new Counters());

    @Test
    void a_cause_that_is_seen_here_refuses_in_our_own_words_only() {
        inCall("ann", () -> fail(workplace().argv(folder, "cat", "report")));
        answered();

        String refusal = inCall("bob", () -> refusal(workplace().argv(folder, "cat", "report")));

        assertThat(refusal)
                .startsWith("NOT EXECUTED")
                .contains("for another user")
                .contains("cat report")
                .contains("no such file report")
                .doesNotContain("No such file");
        assertThat(inCall("ann", () -> refusal(workplace().argv(folder, "cat", "report"))))
                .contains("Error then: \"cat: report: No such file");
    }

    @Test
    void a_need_of_both_is_said_without_the_others_command() {
        inCall("ann", () -> fail(workplace().argv(folder, "cat", "report")));
        answered();

        String refusal = inCall("bob", () -> refusal(workplace().argv(folder, "head", "-n", "3", "report")));

        assertThat(refusal)
                .startsWith("NOT EXECUTED")
                .contains("head -n 3 report")
                .doesNotContain("cat")
                .doesNotContain("Error then")
                .doesNotContain("Failed:");
    }

    @Test
    void inputs_that_are_equal_prove_nothing_for_another_user() throws IOException {
        Files.writeString(folder.resolve("two"), "a\nb\n");
        Workplace.settle();
        ProcessAction sort = workplace().argv(folder, "sort", "-c", "-r", "two");
        inCall("ann", () -> fail(sort));
        answered();

        assertThat(inCall("bob", () -> refusal(sort))).isEqualTo("open");
        assertThat(inCall((String) null, () -> refusal(sort)))
                .as("nobody that is known")
                .isEqualTo("open");
        assertThat(inCall("ann", () -> refusal(sort))).startsWith("NOT EXECUTED");
    }

    @Test
    void without_users_nothing_is_kept_apart() throws IOException {
        Files.writeString(folder.resolve("two"), "a\nb\n");
        Workplace.settle();
        ProcessAction sort = workplace().argv(folder, "sort", "-c", "-r", "two");
        inCall((String) null, () -> fail(sort));
        answered();

        assertThat(inCall("bob", () -> refusal(sort))).startsWith("NOT EXECUTED");
    }

    @Test
    void what_helped_one_user_is_told_to_no_other() throws IOException {
        ProcessAction cat = workplace().argv(folder, "cat", "report");
        inCall("ann", () -> fail(cat));
        answered();
        inCall("ann", () -> run(workplace().argv(folder, "touch", "report")));
        answered();
        inCall("ann", () -> run(cat));
        Files.delete(folder.resolve("report"));
        answered();

        assertThat(inCall("bob", () -> fail(cat))).doesNotContain("touch");
        Files.writeString(folder.resolve("report"), "there");
        answered();
        inCall("bob", () -> run(cat));
        Files.delete(folder.resolve("report"));
        answered();
        assertThat(inCall("ann", () -> fail(cat))).contains("touch report");
    }

    @Test
    void a_tool_runs_whose_framework_cannot_be_given_a_refusal() {
        Asked show = new Asked("show", "{\"command\":\"cat report\"}", null, "ann", null, null);
        inCall(show, () -> "error: " + fail(workplace().bash("cat report")));
        answered();
        assertThat(tools.calling(show)).isInstanceOf(Throwable.class);

        assertThat(tools.calling(new OfOtherVersion(show))).isNull();
    }

    /** A framework of a version whose results are made otherwise. */
    private record OfOtherVersion(Asked call) implements HostToolCall {

        @Override
        public ToolRequest request() {
            return call;
        }

        @Override
        public Object refused(String text) {
            throw new NoSuchMethodError("ReceivedToolResult.<init>");
        }

        @Override
        public String text(Object result) {
            return call.text(result);
        }

        @Override
        public Object withText(Object result, String text) {
            return call.withText(result, text);
        }

        @Override
        public String failure(Object result) {
            return call.failure(result);
        }
    }

    /** The world may come back to a state in which the call has failed: for another user it has not. */
    @Test
    void what_failed_for_one_user_before_a_change_is_told_to_no_other_after_a_way_back() throws IOException {
        ProcessAction cat = workplace().argv(folder, "cat", "report");
        inCall("ann", () -> fail(cat));
        Files.createDirectory(folder.resolve("report"));
        answered();
        inCall("ann", () -> fail(cat));
        inCall("bob", () -> fail(cat));

        Files.delete(folder.resolve("report"));
        answered();

        assertThat(inCall("bob", () -> refusal(cat))).isEqualTo("open");
    }

    @Test
    void a_user_is_kept_as_a_hash() {
        inCall("ann", () -> fail(workplace().argv(folder, "cat", "report")));

        assertThat(journal.failures).singleElement().satisfies(failure -> {
            assertThat(failure.failure().evidence().user()).isNotEmpty().doesNotContain("ann");
        });
    }

    /** Before it runs, a tool is refused for what it came to: for another user that may be another thing. */
    @Test
    void a_tool_is_not_refused_for_what_it_came_to_for_another_user() {
        Asked show = new Asked("show", "{\"command\":\"cat report\"}", null, "ann", null, null);
        Supplier<String> work = () -> "error: " + fail(workplace().bash("cat report"));
        assertThat(inCall(show, work)).startsWith("error: exit code 1");
        answered();
        assertThat(tools.calling(show)).isInstanceOf(Throwable.class);

        Object token = tools.calling(new Asked("show", "{\"command\":\"cat report\"}", null, "bob", null, null));

        assertThat(token).isNotInstanceOf(Throwable.class);
    }

    private void answered() {
        tools.answered(null);
    }

    private String inCall(String user, Supplier<String> work) {
        return inCall(Asked.by(user), work);
    }

    private String inCall(Asked call, Supplier<String> work) {
        Object token = tools.calling(call);
        return (String) tools.returned(token, new Object[] {work.get(), null})[0];
    }

    private String refusal(Action action) {
        GateCall call = gate.before(action);
        return call.open() ? "open" : call.refusal().getMessage();
    }

    private String fail(ProcessAction action) {
        GateCall call = gate.before(action);
        assertThat(call.open()).as(refusalOf(call)).isTrue();
        return "exit code 1: " + gate.after(call, workplace().run(action));
    }

    private static String refusalOf(GateCall call) {
        return call.open() ? "" : call.refusal().getMessage();
    }

    private String run(ProcessAction action) {
        gate.after(gate.before(action), workplace().run(action));
        return "done";
    }

    private Workplace workplace() {
        return new Workplace(folder);
    }
}
