package io.vritti.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that go on when the command that started them has ended, and write then. */
class LivingWritersTest {

    /** More than the clocks are taken to differ by ({@link StartedProcesses}). */
    private static final long OLDER_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
        world.write("late.sh", "while [ ! -e stop ]; do sleep 0.05; done\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh late.sh >/dev/null 2>&1 &",
                "nohup sh late.sh >/dev/null 2>&1 &",
                "setsid sh late.sh >/dev/null 2>&1 &",
                "(sh late.sh; touch made) >/dev/null 2>&1 &",
                "bash -c 'sh late.sh >/dev/null 2>&1 &'",
                "perl -e 'exit 0 if fork; open STDOUT, q(>/dev/null); open STDERR, q(>/dev/null); exec q(sh), q(late.sh)'"
            })
    void what_was_left_running_may_write_until_it_ends(String command) throws InterruptedException {
        run(command);
        assertThat(world.changes.writing(path -> false)).contains("left running");
        long before = world.changes.reading(null).processes();

        world.write("stop", "");

        await(() -> world.changes.writing(path -> false) == null);
        assertThat(world.changes.reading(null).processes()).isGreaterThan(before);
    }

    @Test
    void copy_in_the_background_writes_only_where_it_says() throws InterruptedException {
        run("(while [ ! -e stop ]; do sleep 0.05; done; cp late.sh made) >/dev/null 2>&1 &");

        assertThat(world.changes.writing(path -> path.startsWith(folder.toString())))
                .isNull();
        assertThat(world.changes.writing(path -> false)).isNotNull();
        world.write("stop", "");
        await(() -> Files.exists(folder.resolve("made")));
    }

    @Test
    void process_that_has_not_ended_may_write_what_it_names() {
        ProcessAction copy = world.bash("cp late.sh made");
        long mark = world.changes.started(copy);

        assertThat(world.changes.writing(path -> false)).contains("has not ended");
        assertThat(world.changes.writing(path -> path.startsWith(folder.toString())))
                .isNull();
        world.changes.ended(copy, world.run(copy), mark);
        assertThat(world.changes.writing(path -> false)).isNull();
    }

    @Test
    void build_leaves_nothing_running() throws InterruptedException {
        run("make -s -f /dev/null nothing");

        // Whoever has started this JVM may start others beside it, and those are taken for ours while they run.
        await(() -> world.changes.writing(path -> false) == null);
    }

    @Test
    void what_another_job_of_the_same_session_leaves_running_is_not_ours() throws Exception {
        String job = "echo ready; read go; ((sh late.sh; touch ended) >/dev/null 2>&1 &); echo left; read end";
        Process shell = new ProcessBuilder("bash", "-c", "set -m; { " + job + "; } <&0 & wait")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = shell.inputReader();
                BufferedWriter tell = shell.outputWriter()) {
            assertThat(said.readLine()).isEqualTo("ready");
            long readyNanos = System.nanoTime();
            await(() -> System.nanoTime() - readyNanos > OLDER_NANOS);
            ProcessAction build = world.bash("make -s -f /dev/null nothing");
            long mark = world.changes.started(build);
            tell.write("go\n");
            tell.flush();
            assertThat(said.readLine()).isEqualTo("left");
            world.changes.ended(build, world.run(build), mark);

            await(() -> world.changes.writing(path -> false) == null);
        } finally {
            world.write("stop", "");
            // In a folder that is gone it would never see that it is to stop, and run beside all tests that follow.
            await(() -> Files.exists(folder.resolve("ended")));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void run(String command) {
        ProcessAction action = world.bash(command);
        long mark = world.changes.started(action);
        Outcome outcome = world.run(action);
        world.changes.ended(action, outcome, mark);
    }
}
