package io.vritti.it.inside;

import static io.vritti.it.inside.Programs.end;
import static io.vritti.it.inside.Programs.feed;
import static io.vritti.it.inside.Programs.in;
import static io.vritti.it.inside.Programs.run;
import static io.vritti.it.inside.Programs.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which process starts are refused, which run, and what the caller sees. Run in mode veto, scope all, holdout 0. */
class ProcessVetoCases {

    private static final String[] VARIABLES = {"LC_ALL=C", "PATH=" + System.getenv("PATH")};
    private static final long LIMIT_MILLIS = 400;
    private static final long THINKING_MILLIS = 2_100;

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws InterruptedException {
        Programs.settle();
    }

    // What is told

    @Test
    void the_repeat_of_a_start_that_failed_is_told_how_it_ended_before() throws Exception {
        Path missing = folder.resolve("build");
        ProcessBuilder listing = in(missing, "ls");
        assertThatThrownBy(listing::start)
                .isExactlyInstanceOf(IOException.class)
                .hasMessageNotContaining("Before, it passed");
        assertThat(run(folder, "mkdir", "build")).isZero();
        assertThat(run(listing)).isZero();
        Files.delete(missing);
        Programs.settle();

        assertThat(Veto.of(listing::start))
                .hasMessageContaining(
                        "Before, it passed once this had changed: " + missing + " exists now (1 of 1 times)");
    }

    @Test
    void a_program_that_is_nowhere_is_vetoed_until_it_is_there() throws Exception {
        ProcessBuilder tool = in(folder, folder + "/tool");
        assertThatThrownBy(tool::start).isExactlyInstanceOf(IOException.class);
        Programs.settle();

        Veto.of(tool::start);

        write(folder.resolve("tool"), "#!/bin/sh\nexit 0\n");
        assertThat(folder.resolve("tool").toFile().setExecutable(true)).isTrue();
        assertThat(run(tool)).isZero();
    }

    // What is refused

    @Test
    void repeated_process_builder_start_is_vetoed() throws Exception {
        assertThat(run(folder, "cat", "missing")).isEqualTo(1);

        Veto.of(() -> run(folder, "cat", "missing"));
    }

    @Test
    void repeat_of_each_runtime_exec_is_vetoed() throws Exception {
        Runtime runtime = Runtime.getRuntime();
        File directory = folder.toFile();

        vetoedAtSecondTry(() -> end(runtime.exec("cat " + folder + "/a")));
        vetoedAtSecondTry(() -> end(runtime.exec("cat " + folder + "/b", VARIABLES)));
        vetoedAtSecondTry(() -> end(runtime.exec("cat c", VARIABLES, directory)));
        vetoedAtSecondTry(() -> end(runtime.exec(new String[] {"cat", folder + "/d"})));
        vetoedAtSecondTry(() -> end(runtime.exec(new String[] {"cat", folder + "/e"}, VARIABLES)));
        vetoedAtSecondTry(() -> end(runtime.exec(new String[] {"cat", "f"}, VARIABLES, directory)));
    }

    @Test
    void repeated_pipeline_is_vetoed() throws Exception {
        vetoedAtSecondTry(() -> {
            List<ProcessBuilder> pipeline = List.of(in(folder, "cat", "missing"), in(folder, "sort"));
            for (Process process : ProcessBuilder.startPipeline(pipeline)) {
                process.waitFor();
            }
        });
    }

    @Test
    void repeat_with_merged_streams_is_vetoed() {
        vetoedAtSecondTry(
                () -> end(in(folder, "cat", "missing").redirectErrorStream(true).start()));
    }

    @Test
    void repeat_with_streams_into_files_is_vetoed(@TempDir Path elsewhere) {
        File out = elsewhere.resolve("out").toFile();
        File err = elsewhere.resolve("err").toFile();

        vetoedAtSecondTry(() -> in(folder, "cat", "missing")
                .redirectOutput(out)
                .redirectError(err)
                .start()
                .waitFor());
    }

    @Test
    void repeat_with_inherited_and_discarded_streams_is_vetoed() {
        vetoedAtSecondTry(() -> in(folder, "cat", "missing")
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor());
    }

    @Test
    void failure_counts_when_only_its_exit_is_awaited() {
        vetoedAtSecondTry(() -> in(folder, "cat", "missing").start().waitFor());
    }

    @Test
    void failure_counts_when_its_end_comes_as_a_future() {
        vetoedAtSecondTry(() -> in(folder, "cat", "missing").start().onExit().get());
    }

    @Test
    void failure_counts_when_its_exit_code_is_polled() {
        vetoedAtSecondTry(() -> pollExit(in(folder, "cat", "missing").start()));
    }

    @Test
    void a_shell_command_is_known_by_what_it_runs() throws Exception {
        assertThat(run(folder, "bash", "-c", "cat missing")).isEqualTo(1);

        IOException veto = Veto.of(() -> run(folder, "bash", "-c", "cat missing"));

        assertThat(veto.getMessage()).contains("cat missing", "No such file or directory", "Next:", "# retry:");
    }

    @Test
    void a_program_that_does_not_exist_fails_as_always_and_is_vetoed_then() throws Exception {
        String program = folder.resolve("tool").toString();

        assertThatThrownBy(() -> run(folder, program))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot run program \"" + program + "\"");
        Veto.of(() -> run(folder, program));

        Path tool = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        assertThat(run(folder, program)).isZero();
    }

    @Test
    void the_third_run_into_one_time_limit_is_vetoed_and_told_to_raise_it() throws Exception {
        write(folder.resolve("work.sh"), "i=0\nwhile [ $i -lt 1000000000 ]; do i=$((i+1)); done\n");
        ThrowingCallable limited = () -> {
            Process process = in(folder, "sh", "work.sh").start();
            if (!process.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        };
        assertThatCode(limited).doesNotThrowAnyException();
        assertThatCode(limited).doesNotThrowAnyException();

        assertThat(Veto.of(limited)).hasMessageContaining("time limit");
    }

    @Test
    void a_veto_serialises_as_a_plain_exception_with_the_same_message() throws Exception {
        run(folder, "cat", "missing");
        IOException veto = Veto.of(() -> run(folder, "cat", "missing"));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(veto);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isExactlyInstanceOf(IOException.class)
                    .extracting("message", "stackTrace")
                    .containsExactly(veto.getMessage(), veto.getStackTrace());
        }
    }

    @Test
    void a_veto_starts_nothing(@TempDir Path elsewhere) throws Exception {
        Path log = elsewhere.resolve("log");
        String command = "echo ran >> " + log + "; cat missing";
        run(folder, "bash", "-c", command);

        Veto.of(() -> run(folder, "bash", "-c", command));

        assertThat(log).hasContent("ran");
    }

    // What runs

    @Test
    void the_fix_lifts_at_once() throws Exception {
        run(folder, "cat", "missing");
        Veto.of(() -> run(folder, "cat", "missing"));

        Files.writeString(folder.resolve("missing"), "here now");

        assertThat(run(folder, "cat", "missing")).isZero();
    }

    @Test
    void a_success_lifts_and_a_cause_that_comes_back_counts_at_once() throws Exception {
        Path file = folder.resolve("comes-and-goes");
        run(folder, "cat", file.toString());
        Files.writeString(file, "");
        assertThat(run(folder, "cat", file.toString())).isZero();
        Files.delete(file);

        Veto.of(() -> run(folder, "cat", file.toString()));
    }

    @Test
    void a_stated_change_runs_at_once() throws Exception {
        run(folder, "bash", "-c", "cat missing");
        Veto.of(() -> run(folder, "bash", "-c", "cat missing"));

        assertThat(run(folder, "bash", "-c", "cat missing # retry: the share is mounted now"))
                .isEqualTo(1);
    }

    @Test
    void after_two_vetoes_and_time_to_think_one_attempt_runs_and_then_four_are_vetoed() throws Exception {
        run(folder, "cat", "missing");
        Veto.of(() -> run(folder, "cat", "missing"));
        Veto.of(() -> run(folder, "cat", "missing"));

        TimeUnit.MILLISECONDS.sleep(THINKING_MILLIS);

        assertThat(run(folder, "cat", "missing")).isEqualTo(1);
        Veto.of(() -> run(folder, "cat", "missing"));
        Veto.of(() -> run(folder, "cat", "missing"));
        TimeUnit.MILLISECONDS.sleep(THINKING_MILLIS);
        Veto.of(() -> run(folder, "cat", "missing"));
    }

    @Test
    void other_arguments_run() throws Exception {
        Files.writeString(folder.resolve("present"), "");
        run(folder, "cat", "missing");

        assertThat(run(folder, "cat", "present")).isZero();
        assertThat(run(folder, "cat", "Missing")).isEqualTo(1);
    }

    @Test
    void the_same_elsewhere_runs(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("missing"), "");
        run(folder, "cat", "missing");

        assertThat(run(elsewhere, "cat", "missing")).isZero();
    }

    @Test
    void another_value_in_the_environment_runs() throws Exception {
        write(folder.resolve("m.sh"), "test \"$KIND\" = good || { echo bad KIND >&2; exit 4; }\n");
        assertThat(run(folder, Map.of("KIND", "bad"), "sh", "m.sh")).isEqualTo(4);
        Veto.of(() -> run(folder, Map.of("KIND", "bad"), "sh", "m.sh"));

        assertThat(run(folder, Map.of("KIND", "good"), "sh", "m.sh")).isZero();
    }

    @Test
    void other_input_runs() throws Exception {
        assertThat(feed(folder, "exit 3\n", "sh", "-s")).isEqualTo(3);

        assertThat(feed(folder, "exit 0\n", "sh", "-s")).isZero();
    }

    @Test
    void an_exit_code_that_is_an_answer_is_never_vetoed() throws Exception {
        Files.writeString(folder.resolve("text"), "nothing\n");

        for (int i = 0; i < 4; i++) {
            assertThat(run(folder, "grep", "needle", "text")).isEqualTo(1);
            assertThat(run(folder, "bash", "-c", "test -f " + folder + "/flag")).isEqualTo(1);
        }
    }

    @Test
    void what_the_host_stops_itself_did_not_fail() throws Exception {
        for (int i = 0; i < 4; i++) {
            Process server = in(folder, "tail", "-f", "/dev/null").start();
            server.destroy();
            server.waitFor();
        }
        for (int i = 0; i < 4; i++) {
            Process server = in(folder, "tail", "-f", "/dev/null").start();
            server.toHandle().destroyForcibly();
            server.waitFor();
        }
    }

    @Test
    void a_program_that_lets_itself_be_repaired_by_its_own_run_runs_again() throws Exception {
        Files.writeString(folder.resolve("src"), "BAD\n");
        write(folder.resolve("fmt.sh"), "if grep -q BAD src; then sed -i s/BAD/GOOD/ src; echo changed; exit 1; fi\n");
        assertThat(run(folder, "sh", "fmt.sh")).isEqualTo(1);

        assertThat(run(folder, "sh", "fmt.sh")).isZero();
    }

    private static void vetoedAtSecondTry(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
        Veto.of(call);
    }

    private static int pollExit(Process process) throws InterruptedException {
        while (true) {
            try {
                return process.exitValue();
            } catch (IllegalThreadStateException stillRunning) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }
}
