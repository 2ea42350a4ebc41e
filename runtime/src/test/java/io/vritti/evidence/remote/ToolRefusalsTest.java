package io.vritti.evidence.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.check.EvidenceCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolRefusalsTest {

    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    private Path folder;

    private final SideEffectCounter changes = new SideEffectCounter();
    private final EvidenceCheck check = new EvidenceCheck(changes, Clock.systemUTC(), 0);

    /** As the official servers and the SDKs word it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MCP error -32602: Tool no_such_tool not found",
                "MCP error -32602: Input validation error: Invalid arguments for tool echo",
                "Unknown tool: read",
                "Access denied - path outside allowed directories: /etc/passwd not in /work",
            })
    void a_tool_that_refuses_its_arguments_will_refuse_them_again(String said) {
        ToolAction action = read("/etc/passwd", List.of());

        assertThat(found(action, evidence(action, said))).isInstanceOf(CheckResult.Holds.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the tool answered late, no row was found", "ENOENT: no such file or directory, open 'x'"})
    void whatever_else_a_tool_says_is_no_refusal(String said) {
        ToolAction action = read("x", List.of(folder.toString()));

        assertThat(evidence(action, said).proofs()).isEmpty();
    }

    @Test
    void a_path_that_a_server_for_files_did_not_find_is_refused_while_it_is_missing() throws IOException {
        Path note = folder.resolve("note.txt");
        ToolAction action = read(note.toString(), List.of(folder.toString()));
        Evidence evidence = evidence(action, missing(note));
        assertThat(found(action, evidence)).isInstanceOf(CheckResult.Holds.class);

        Files.writeString(note, "here");

        assertThat(found(action, evidence)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_tool_that_would_make_the_file_may_do_so_once_its_folder_is_there() throws IOException {
        Path note = folder.resolve("new").resolve("note.txt");
        ToolAction action = read(note.toString(), List.of(folder.toString()));
        Evidence evidence = evidence(action, missing(note));
        assertThat(found(action, evidence)).isInstanceOf(CheckResult.Holds.class);

        Files.createDirectory(note.getParent());

        assertThat(found(action, evidence)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_server_that_may_be_elsewhere_and_a_path_outside_its_folders_say_nothing_of_this_machine() {
        Path note = folder.resolve("note.txt");

        assertThat(evidence(read(note.toString(), List.of()), missing(note)).proofs())
                .isEmpty();
        assertThat(evidence(read(note.toString(), List.of(folder + "-other")), missing(note))
                        .proofs())
                .isEmpty();
        assertThat(evidence(read("note.txt", List.of(folder.toString())), missing(note))
                        .proofs())
                .isEmpty();
    }

    @Test
    void the_success_of_another_tool_makes_it_unsure() {
        Path note = folder.resolve("note.txt");
        ToolAction action = read(note.toString(), List.of(folder.toString()));
        Evidence evidence = evidence(action, missing(note));

        changes.ended(read("/other", List.of()), outcome(0, ""), 0);

        assertThat(found(action, evidence)).isInstanceOf(CheckResult.Unsure.class);
    }

    private static String missing(Path path) {
        return "ENOENT: no such file or directory, open '" + path + "'";
    }

    private static ToolAction read(String path, List<String> folders) {
        return new ToolAction("mcp", "read_text_file", "server", () -> folders, () -> "{\"path\":\"" + path + "\"}");
    }

    private Evidence evidence(ToolAction action, String said) {
        return ToolRefusals.of(action, outcome(1, said), changes, System.currentTimeMillis());
    }

    private static Outcome outcome(int code, String said) {
        return new Outcome(Outcome.End.RESULT, code, null, System.currentTimeMillis(), 1_000, -1, said, "", 0, -1);
    }

    private CheckResult found(ToolAction action, Evidence evidence) {
        return check.check(evidence, action, BUDGET_NANOS);
    }
}
