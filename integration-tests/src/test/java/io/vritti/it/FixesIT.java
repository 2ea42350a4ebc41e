package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ended a failure in one JVM is told in the next: the better of two, while it works, and what a person says before all. */
class FixesIT {

    private static final String CALL = "cat config.txt";
    private static final String FIRST = "cp first.txt config.txt";
    private static final String SECOND = "cp second.txt config.txt";
    private static final String WRONG = "python3 script.py --colour";
    private static final String RIGHT = "python3 script.py --color";

    private static final int USES = 10;

    /** Some attempts run as probes, and the memory of earlier JVMs is read beside the first. */
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("first.txt"), "first");
        Files.writeString(folder.resolve("second.txt"), "second");
        Files.writeString(
                folder.resolve("script.py"),
                "import argparse\np = argparse.ArgumentParser()\np.add_argument('--color', action='store_true')\np.parse_args()\n");
    }

    @Test
    void next_jvm_tells_the_fix_with_its_rate_then_the_other_one_and_first_what_a_person_says() throws Exception {
        try (LiveHost host = host()) {
            assertThat(host.shell(WRONG)).isEqualTo("exit 2");
            assertThat(host.shell("cat script.py")).isEqualTo("exit 0");
            assertThat(host.shell(RIGHT)).isEqualTo("exit 0");

            assertThat(host.shell(CALL)).isEqualTo("exit 1");
            for (int use = 0; use < USES; use++) {
                fixes(host, use == 3 ? SECOND : FIRST);
                // It fails or is refused: what was taken away while a failed call began is not certain to be missing
                // still.
                host.shell(CALL);
            }
            host.end();
        }

        String id;
        try (LiveHost host = host()) {
            String told = refusal(host, FIRST);
            id = told.substring(told.indexOf("ep-"));
            assertThat(told).contains("Next: run `" + FIRST + "`, which fixed this before (9 of 9 times)");
            // It runs, and the file is gone again before the call is made.
            assertThat(host.shell(FIRST)).isEqualTo("exit 0");
            Files.delete(folder.resolve("config.txt"));
            assertThat(refusal(host, SECOND))
                    .contains("Next: run `" + SECOND + "`, which fixed this before (1 of 1 times)");
            assertThat(host.shell(WRONG)).contains("Next: run `" + RIGHT + "` instead, which worked (1 of 1 times).");
            host.end();
        }

        assertThat(Host.command(folder, "show", "--home", home(), id).stdout())
                .contains(FIRST + " (9 of 10)", SECOND + " (1 of 1)");
        assertThat(Host.command(folder, "skills", "--home", home()).stdout())
                .contains("copy_cat_missing_path", "9 of 10", "here");
        Run resolved = Host.command(folder, "resolve", "--home", home(), id, "--with", "make config.txt");
        assertThat(resolved.exitCode()).as(resolved.toString()).isZero();

        try (LiveHost host = host()) {
            assertThat(refusal(host, "make"))
                    .contains("Next: run `make config.txt`, as a person noted for this failure; then this call again.");
            host.end();
        }
    }

    /** The fix runs, the call passes, and somebody takes the file away again. */
    private void fixes(LiveHost host, String fix) throws IOException, InterruptedException {
        assertThat(host.shell(fix)).isEqualTo("exit 0");
        assertThat(host.shell(CALL)).isEqualTo("exit 0");
        Files.delete(folder.resolve("config.txt"));
    }

    private static String refusal(LiveHost host, String fix) throws Exception {
        return Await.upTo(
                REFUSED_WITHIN, () -> host.shell(CALL), said -> said.startsWith("refused") && said.contains("`" + fix));
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private LiveHost host() throws IOException {
        return Host.on(Jdks.newest(), folder)
                .agent(Host.VETO_ALL)
                .main(ShellHost.class)
                .start();
    }
}
