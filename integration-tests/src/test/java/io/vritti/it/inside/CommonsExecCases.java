package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteException;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.PumpStreamHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrapper around {@code Runtime.exec} with a thread that ends what takes too long. Run in mode veto, scope all, holdout 0. */
class CommonsExecCases {

    private static final Duration LIMIT = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws InterruptedException {
        Programs.settle();
    }

    @Test
    void a_repeat_is_refused_until_its_cause_is_gone() throws Exception {
        assertThatThrownBy(() -> execute(null, "cat", "missing")).isInstanceOf(ExecuteException.class);
        Programs.settle();

        Veto.of(() -> execute(null, "cat", "missing"));

        Programs.write(folder.resolve("missing"), "");
        assertThat(execute(null, "cat", "missing")).isZero();
    }

    @Test
    void what_its_watchdog_ends_runs_again() throws Exception {
        for (int i = 0; i < 3; i++) {
            Path ran = folder.resolve("ran" + i);
            ExecuteWatchdog watchdog =
                    ExecuteWatchdog.builder().setTimeout(LIMIT).get();
            assertThatThrownBy(() -> execute(watchdog, "sh", "-c", "touch " + ran + "; exec sleep 60"))
                    .isInstanceOf(ExecuteException.class);
            assertThat(watchdog.killedProcess()).isTrue();
            assertThat(Files.exists(ran)).isTrue();
        }
    }

    private int execute(ExecuteWatchdog watchdog, String... command) throws IOException {
        DefaultExecutor executor =
                DefaultExecutor.builder().setWorkingDirectory(folder.toFile()).get();
        executor.setStreamHandler(new PumpStreamHandler(OutputStream.nullOutputStream()));
        if (watchdog != null) {
            executor.setWatchdog(watchdog);
        }
        CommandLine line = new CommandLine(command[0]);
        for (int i = 1; i < command.length; i++) {
            line.addArgument(command[i], false);
        }
        return executor.execute(line);
    }
}
