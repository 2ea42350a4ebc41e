package io.vritti.intercept.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vritti.action.ToolAction;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.RecordedJournal;
import io.vritti.gate.Workplace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ShellSessionTest {

    private static final String REFUSED = "NOT EXECUTED";

    @TempDir
    private Path folder;

    private final GateParts parts = new GateParts();
    private final RecordedJournal journal = new RecordedJournal();
    private final Gate gate = parts.vetoing().gate(journal, "test");

    @BeforeEach
    void realFolder() throws IOException {
        folder = folder.toRealPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "sh", "dash", "bash --norc --noprofile -i", "env bash", "bash -s"})
    void a_failed_command_is_refused_until_its_cause_is_gone(String argv) throws Exception {
        try (OpenShell shell = shell(argv.split(" "))) {
            assertThat(shell.run("echo ready")).isEqualTo("ready\n=0");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(journal.failures).singleElement().satisfies(failure -> {
                assertThat(failure.failure().action().text()).isEqualTo("cat report.txt");
                assertThat(failure.failure().outcome().standardError()).contains("report.txt");
            });

            assertThat(shell.run("cat report.txt")).startsWith(REFUSED).endsWith("=126");
            assertThat(shell.run("pwd")).isEqualTo(folder + "\n=0");

            Files.writeString(folder.resolve("report.txt"), "fine\n");
            assertThat(shell.run("cat report.txt")).isEqualTo("fine\n=0");
        }
    }

    @Test
    void the_mark_may_stand_on_the_line_of_the_command() throws Exception {
        try (OpenShell shell = merged("bash")) {
            assertThat(shell.runOnOneLine("true")).isEqualTo("=0");
            assertThat(shell.runOnOneLine("cat report.txt"))
                    .contains("No such file")
                    .endsWith("=1");
            assertThat(shell.runOnOneLine("cat report.txt")).startsWith(REFUSED).endsWith("=126");
            Files.writeString(folder.resolve("report.txt"), "fine\n");
            assertThat(shell.runOnOneLine("cat report.txt")).isEqualTo("fine\n=0");
        }
    }

    @Test
    void the_mark_may_come_by_itself_once_that_is_known_to_be_the_hosts_way() throws Exception {
        try (OpenShell shell = merged("bash")) {
            assertThat(shell.runApart("true")).isEqualTo("=0");
            assertThat(shell.runApart("cat report.txt"))
                    .contains("No such file")
                    .endsWith("=1");
            assertThat(shell.runApart("cat report.txt")).startsWith(REFUSED).endsWith("=126");
            Files.writeString(folder.resolve("report.txt"), "fine\n");
            assertThat(shell.runApart("cat report.txt")).isEqualTo("fine\n=0");
        }
    }

    @Test
    void a_command_is_about_the_folder_that_the_shell_is_in() throws Exception {
        Files.createDirectory(folder.resolve("app"));
        Files.writeString(folder.resolve("app/report.txt"), "app\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cd app")).isEqualTo("=0");
            assertThat(shell.run("cat report.txt")).isEqualTo("app\n=0");
            assertThat(shell.run("cd ..")).isEqualTo("=0");
            assertThat(shell.run("cat report.txt")).startsWith(REFUSED);
        }
    }

    @Test
    void inputs_prove_a_failure_while_the_shell_waits() throws Exception {
        Files.writeString(folder.resolve("check.sh"), "echo broken >&2; exit 3\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("sh check.sh")).isEqualTo("=3");
            assertThat(shell.run("sh check.sh")).startsWith(REFUSED);
            Files.writeString(folder.resolve("check.sh"), "echo mended\n");
            assertThat(shell.run("sh check.sh")).isEqualTo("mended\n=0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat() { command cat \"$@\" 2>/dev/null || echo made up; }",
                "alias cat='echo'; shopt -s expand_aliases",
                "PATH=/nowhere:$PATH",
                "export PATH=$PWD/bin:$PATH",
                "set -u",
                "trap 'echo bye' EXIT",
                ". ./settings.sh",
                "sleep 60 &",
                "eval \"$SETTINGS\"",
                "x=1; export x",
                "printf -v PATH /nowhere",
                "read x < settings.sh",
                "exec 2>/dev/null",
                "umask 077",
                "exec bash",
                "bash"
            })
    void nothing_is_refused_in_a_shell_that_may_be_another_than_it_was(String change) throws Exception {
        Files.writeString(folder.resolve("settings.sh"), "x=1\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).endsWith("=1");
            shell.run(change);
            assertThat(shell.run("cat report.txt")).doesNotContain(REFUSED);
        }
    }

    @Test
    void a_command_whose_variables_were_set_before_is_not_judged() throws Exception {
        Files.writeString(folder.resolve("other.txt"), "other\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("file=report.txt");
            assertThat(shell.run("cat $file")).isEqualTo("=1");
            shell.run("file=other.txt");
            assertThat(shell.run("cat $file")).isEqualTo("other\n=0");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cat report.txt")).startsWith(REFUSED);
        }
    }

    @Test
    void an_exported_variable_is_part_of_what_a_command_gets() throws Exception {
        Files.writeString(folder.resolve("check.sh"), ": ${TOKEN:?is not set}\necho has it\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("sh check.sh")).endsWith("=2");
            assertThat(shell.run("export TOKEN=abc")).isEqualTo("=0");
            assertThat(shell.run("sh check.sh")).isEqualTo("has it\n=0");
        }
    }

    @Test
    void what_a_subshell_exports_stays_in_it() throws Exception {
        Files.writeString(folder.resolve("check.sh"), ": ${TOKEN:?is not set}\necho has it\n");
        try (OpenShell shell = shell("bash")) {
            shell.run("export TOKEN=abc");
            assertThat(shell.run("(unset TOKEN; sh check.sh)")).endsWith("=2");
            assertThat(shell.run("sh check.sh")).isEqualTo("has it\n=0");
        }
    }

    @Test
    void what_another_program_reads_is_no_command() throws Exception {
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            String mark = shell.nextMark();
            shell.send("sh -c 'IFS= read -r line; echo \"$line\" > copy.txt'\n");
            shell.send("cat report.txt\n");
            shell.send("echo " + mark + " $?\n");
            assertThat(shell.until(mark)).isEqualTo("=0");
            assertThat(folder.resolve("copy.txt")).hasContent("cat report.txt\n");
        }
    }

    @Test
    void a_text_that_comes_in_parts_is_no_command_before_it_is_whole() throws Exception {
        try (OpenShell shell = merged("bash")) {
            assertThat(shell.runApart("true")).isEqualTo("=0");
            assertThat(shell.runApart("cat report.txt")).endsWith("=1");
            String mark = shell.nextMark();
            shell.send("cat > copy.txt <<END\n");
            shell.send("cat report.txt\n");
            shell.send("it's data\n");
            shell.send("END\n");
            shell.send("echo " + mark + " $?\n");
            assertThat(shell.until(mark)).isEqualTo("=0");
            assertThat(folder.resolve("copy.txt")).hasContent("cat report.txt\nit's data\n");
            mark = shell.nextMark();
            shell.send("echo 'a\n");
            shell.send("cat report.txt\n");
            shell.send("' b\n");
            shell.send("echo " + mark + " $?\n");
            assertThat(shell.until(mark)).isEqualTo("a\ncat report.txt\n b\n=0");
        }
    }

    @Test
    void what_the_jdk_would_send_unflushed_is_sent() throws Exception {
        String line = "x".repeat(99) + "\n";
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            String mark = shell.nextMark();
            shell.write("cat > big.txt <<'END'\n" + line.repeat(100) + "END\necho " + mark + " $?\n");
            String end = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> shell.until(mark));
            assertThat(end).isEqualTo("=0");
            assertThat(folder.resolve("big.txt")).hasContent(line.repeat(100));
        }
    }

    @Test
    void a_function_of_a_start_up_file_may_have_changed_the_search_path() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("env/bin"));
        Files.writeString(bin.resolve("train"), "#!/bin/sh\necho trained\n");
        assertThat(bin.resolve("train").toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve(".profile"), "activate() { export PATH=" + bin + ":$PATH; }\n");
        try (OpenShell shell = new OpenShell(
                gate, parts.conversation().tools(), folder, false, Map.of("HOME", folder.toString()), "sh", "-l")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cat report.txt")).startsWith(REFUSED);
            assertThat(shell.run("env train")).isEqualTo("=127");
            assertThat(shell.run("activate")).isEqualTo("=0");
            assertThat(shell.run("env train")).isEqualTo("trained\n=0");
        }
    }

    @Test
    void what_is_written_while_a_mark_is_being_read_finds_no_waiting_shell() throws Exception {
        Process process = new ProcessBuilder("bash", "--norc").start();
        try (ByteArrayOutputStream passed = new ByteArrayOutputStream()) {
            AtomicReference<OutputStream> input = new AtomicReference<>();
            ShellSession session = ShellSession.of(
                    gate,
                    parts.conversation().tools(),
                    new Workplace(folder).argv(folder, "bash"),
                    process.pid(),
                    () -> write(input.get(), "cd app; echo second $?\n"));
            input.set(session.input(passed));
            write(input.get(), "true; echo first $?\n");
            print(session, "first 0\n");

            write(input.get(), "cat report.txt; echo third $?\n");
            print(session, "second 0\ncat: report.txt: No such file or directory\nthird 1\n");

            assertThat(journal.failures).isEmpty();
            assertThat(passed).asString().contains("first", "cd app", "cat report.txt");
        } finally {
            process.destroy();
        }
    }

    @Test
    void errors_of_an_earlier_command_that_the_host_leaves_unread_are_not_those_of_the_next() throws Exception {
        Process process = new ProcessBuilder("bash", "--norc").start();
        try (ByteArrayOutputStream passed = new ByteArrayOutputStream()) {
            ShellSession session = ShellSession.of(
                    gate,
                    parts.conversation().tools(),
                    new Workplace(folder).argv(folder, "bash"),
                    process.pid(),
                    () -> {});
            session.errorsUnread(() -> "cat: report.txt: No such file or directory\n");
            OutputStream input = session.input(passed);
            write(input, "true; echo first $?\n");
            print(session, "first 0\n");
            write(input, "cat other.txt; echo second $?\n");
            print(session, "second 1\n");

            assertThat(journal.failures)
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.failure().outcome().standardError())
                            .isEmpty());
        } finally {
            process.destroy();
        }
    }

    private static void write(OutputStream input, String text) {
        try {
            input.write(text.getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(ShellSession session, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        session.output().read(bytes, 0, bytes.length);
    }

    @Test
    void what_is_longer_than_is_looked_at_arrives_whole() throws Exception {
        String line = "x".repeat(99) + "\n";
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            shell.run("cat > big.txt <<'END'\n" + line.repeat(2_000) + "END");
            assertThat(folder.resolve("big.txt")).hasContent(line.repeat(2_000));
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
        }
    }

    @Test
    void a_file_that_is_written_by_a_command_leaves_the_shell_as_it_was() throws Exception {
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cat > notes.txt <<'END'\nexport A=$B; f() { x; }\nEND"))
                    .isEqualTo("=0");
            assertThat(shell.run("cat report.txt")).startsWith(REFUSED);
        }
    }

    @Test
    void a_tool_whose_command_failed_in_a_shell_is_judged_where_the_shell_is_by_then() throws Exception {
        Files.createDirectory(folder.resolve("app"));
        Files.writeString(folder.resolve("app/report.txt"), "app\n");
        ToolAction tool = new ToolAction("test", "run", null, List::of, () -> "{\"command\":\"cat report.txt\"}");
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            gate.failedInside(tool, journal.failures.get(0).failure().action());
            parts.conversation().modelAnswered(0);

            assertThat(shell.run("cd app && false")).isEqualTo("=1");

            assertThat(gate.before(tool).open()).isTrue();
        }
    }

    @Test
    void harnesses_prepare_their_shells() throws Exception {
        try (OpenShell shell = shell("bash", "--norc", "--noprofile")) {
            shell.send("exec 2>&1\n");
            shell.send("set +m; set +o history\nexport TERM=dumb\nPS1=''\nPS2=''\n");
            assertThat(shell.run("cat report.txt")).contains("No such file").endsWith("=1");
            assertThat(shell.run("cat report.txt")).contains("No such file").endsWith("=1");
            assertThat(shell.run("cat report.txt")).startsWith(REFUSED);
        }
    }

    @Test
    void a_success_is_learnt_and_a_retry_note_is_heard() throws Exception {
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("cat report.txt")).isEqualTo("=1");
            assertThat(shell.run("cat report.txt # retry: it may be there now")).isEqualTo("=1");
        }
    }

    @Test
    void a_shell_that_ends_with_a_command_has_failed_with_it() throws Exception {
        try (OpenShell shell = shell("bash")) {
            shell.run("true");
            assertThat(shell.run("exit 3")).isEqualTo("=ended");
        }
        try (OpenShell shell = shell("bash")) {
            assertThat(shell.run("echo again")).isEqualTo("again\n=0");
        }
    }

    @Test
    void a_veto_tells_its_reason_whatever_signs_it_has() throws Exception {
        try (OpenShell shell = shell("dash")) {
            shell.run("true");
            String command = "cat 'it'\\''s %s $HOME.txt'";
            assertThat(shell.run(command)).isEqualTo("=1");
            assertThat(shell.run(command))
                    .startsWith(REFUSED)
                    .contains("it'\\''s %s $HOME.txt")
                    .endsWith("=126");
        }
    }

    private OpenShell shell(String... argv) throws IOException {
        return new OpenShell(gate, parts.conversation().tools(), folder, false, argv);
    }

    private OpenShell merged(String... argv) throws IOException {
        return new OpenShell(gate, parts.conversation().tools(), folder, true, argv);
    }
}
