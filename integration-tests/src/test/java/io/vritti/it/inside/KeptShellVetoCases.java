package io.vritti.it.inside;

import static io.vritti.it.inside.Programs.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is refused in shells that tools keep open. Run in mode veto, scope all, holdout 0. */
class KeptShellVetoCases {

    private static final String REFUSED = "NOT EXECUTED";
    private static final int NOT_EXECUTED = 126;

    private static final List<String> SHELLS = List.of("bash", "dash", "sh");

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws InterruptedException {
        Programs.settle();
    }

    private interface Opening {
        KeptShell open(Path folder, String... argv) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> queued() {
        return each(KeptShell.Queued::new);
    }

    @TestFactory
    Stream<DynamicTest> on_one_line() {
        return each(KeptShell.OneLine::new);
    }

    @TestFactory
    Stream<DynamicTest> printed() {
        return each(KeptShell.Printed::new);
    }

    @TestFactory
    Stream<DynamicTest> plain() {
        return each(KeptShell.Plain::new);
    }

    private Stream<DynamicTest> each(Opening opening) {
        return SHELLS.stream()
                .map(argv -> DynamicTest.dynamicTest(argv, () -> {
                    Path own = Files.createDirectory(folder.resolve(Integer.toString(SHELLS.indexOf(argv))));
                    try (KeptShell shell = opening.open(own, argv.split(" "))) {
                        refusedUntilMended(shell, own);
                    }
                }));
    }

    private static void refusedUntilMended(KeptShell shell, Path folder) throws Exception {
        assertThat(shell.run("echo ready")).isEqualTo(answer(shell, "ready", 0));
        assertThat(shell.run("cat report").status()).isEqualTo(1);

        KeptShell.Answer refused = shell.run("cat report");
        assertThat(refused.text()).startsWith(REFUSED).contains("cat report").contains("Ref: ep-");
        assertThat(refused.status()).isEqualTo(NOT_EXECUTED);
        assertThat(shell.run("mkdir sub && cd sub").status()).isZero();
        assertThat(shell.run("cat report").text()).doesNotContain(REFUSED);
        assertThat(shell.run("cd ..").status()).isZero();
        assertThat(shell.run("cat report").text()).startsWith(REFUSED);

        write(folder.resolve("report"), "mended\n");
        assertThat(shell.run("cat report")).isEqualTo(answer(shell, "mended", 0));
    }

    private static KeptShell.Answer answer(KeptShell shell, String line, int status) {
        return new KeptShell.Answer(shell instanceof KeptShell.Plain ? line + "\n" : line, status);
    }

    @Test
    void what_failed_in_one_shell_is_refused_in_the_next_one_and_in_a_new_process() throws Exception {
        try (KeptShell shell = new KeptShell.Queued(folder, "bash")) {
            shell.run("true");
            assertThat(shell.run("cat nothing").status()).isEqualTo(1);
        }
        try (KeptShell shell = new KeptShell.OneLine(folder, "bash")) {
            shell.run("true");
            assertThat(shell.run("cat nothing").text()).startsWith(REFUSED);
        }
        Veto.of(() -> Programs.run(folder, "bash", "-c", "cat nothing"));
    }

    @Test
    void a_shell_that_went_away_after_a_failure_is_started_again() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (KeptShell shell = new KeptShell.OneLine(folder, "bash")) {
                assertThat(shell.run("cat gone" + i + " || true").status()).isZero();
                Process process = shell.process;
                process.getOutputStream().write("cat gone; exit 1\n".getBytes());
                process.getOutputStream().flush();
                assertThat(process.waitFor()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_shell_that_is_not_the_same_any_more_is_never_refused_anything() throws Exception {
        try (KeptShell shell = new KeptShell.Queued(folder, "bash")) {
            shell.run("true");
            assertThat(shell.run("cat other").status()).isEqualTo(1);
            shell.run("cat() { echo from the function; }");
            assertThat(shell.run("cat other")).isEqualTo(new KeptShell.Answer("from the function", 0));
        }
        try (KeptShell shell = new KeptShell.Queued(folder, "bash")) {
            shell.run("true");
            assertThat(shell.run("tool --version").status()).isEqualTo(127);
            assertThat(shell.run("tool --version").text()).startsWith(REFUSED);
            Path bin = Files.createDirectory(folder.resolve("bin"));
            write(bin.resolve("tool"), "#!/bin/sh\necho 1.0\n");
            assertThat(bin.resolve("tool").toFile().setExecutable(true)).isTrue();
            shell.run("PATH=$PWD/bin:$PATH");
            assertThat(shell.run("tool --version")).isEqualTo(new KeptShell.Answer("1.0", 0));
        }
    }
}
