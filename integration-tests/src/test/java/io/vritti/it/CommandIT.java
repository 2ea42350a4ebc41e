package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that were typed wrong, or about something that is no home: they say what is the matter, and fail. */
class CommandIT {

    /** A JVM writes its entry every 5 s. */
    private static final Duration STATUS_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void what_is_no_home_is_not_an_empty_memory() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run("list", "--home", file.toString())).satisfies(run -> {
            assertThat(run.exitCode()).isOne();
            assertThat(run.stderr())
                    .isEqualTo("vritti: " + file + " is not a folder, so it holds no memory;"
                            + " name the folder where Vritti keeps its files\n");
        });
        assertThat(run("list", "--home", folder.toString())).satisfies(run -> {
            assertThat(run.exitCode()).isOne();
            assertThat(run.stderr()).startsWith("vritti: " + folder + " is not a home of Vritti");
        });
        assertThat(run("list", "--home", "").exitCode()).isEqualTo(2);
        assertThat(run("list", "--home", folder.resolve("none").toString()).exitCode())
                .isZero();
    }

    @Test
    void request_in_one_argument_is_a_request() throws Exception {
        Run check = run(
                "check",
                "GET http://127.0.0.1:1/x",
                "--home",
                folder.resolve("none").toString());

        assertThat(check.exitCode()).isZero();
        assertThat(check.stdout()).contains("read as: GET http://127.0.0.1:1/x");
    }

    @Test
    void help_is_a_command() throws Exception {
        assertThat(run("help").stdout()).isEqualTo(run("--help").stdout()).startsWith("Usage: ");
        assertThat(run("help", "check").stdout())
                .isEqualTo(run("check", "--help").stdout())
                .startsWith("Usage: ");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void mode_that_does_not_exist_is_one_line_at_the_start_and_stays_in_status(Jdk jdk) throws Exception {
        String problem = "vritti.mode=vetoo (agent argument mode) must be off, observe, hint, veto; using observe";
        try (LiveHost host =
                Host.on(jdk, folder).agent("mode=vetoo").main(ShellHost.class).start()) {
            assertThat(host.shell("cat missing")).isEqualTo("exit 1");
            String told = host.pid() + " has a problem: " + problem;
            assertThat(Await.upTo(
                            STATUS_WITHIN,
                            () -> run("status", "--home", folder.resolve("home").toString())
                                    .stdout(),
                            status -> status.contains(told)))
                    .contains(told);
            assertThat(host.end()).isEqualTo("vritti: " + problem + "\n");
        }
    }

    private Run run(String... words) throws Exception {
        return Host.command(folder, words);
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
