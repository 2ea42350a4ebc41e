package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host of pty4j sees. Run in mode veto, scope all, holdout 0, with several versions. */
class Pty4jVetoCases {

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws InterruptedException {
        Programs.settle();
    }

    @Test
    void a_repeat_is_refused_with_the_exception_of_a_start_that_failed() throws Exception {
        assertThat(run("cat", "missing")).isEqualTo(1);
        Programs.settle();

        Veto.of(() -> run("cat", "missing"));
    }

    @Test
    void a_failure_counts_where_only_the_output_is_read() throws Exception {
        assertThat(text(start("cat", "missing"))).contains("No such file");
        Programs.awaitUntil(() -> refused("cat", "missing"));
    }

    @Test
    void a_failure_counts_where_the_output_is_read_after_the_exit() throws Exception {
        PtyProcess process = start("cat", "missing");
        Programs.awaitUntil(() -> ProcessHandle.of(process.pid()).isEmpty());
        Programs.settle();
        assertThat(text(process)).contains("No such file");
        assertThat(process.waitFor()).isEqualTo(1);

        Veto.of(() -> run("cat", "missing"));
    }

    @Test
    void it_runs_again_once_the_cause_is_gone() throws Exception {
        assertThat(run("cat", "missing")).isEqualTo(1);
        Programs.settle();
        Files.writeString(folder.resolve("missing"), "here");

        assertThat(text(start("cat", "missing"))).contains("here");
    }

    @Test
    void what_fails_for_want_of_a_terminal_runs_where_there_is_one() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(Programs.run(folder, "sh", "-c", "test -t 0 || { echo no terminal >&2; exit 1; }"))
                    .isEqualTo(1);
            Programs.settle();
        }

        assertThat(run("sh", "-c", "test -t 0 || { echo no terminal >&2; exit 1; }"))
                .isZero();
    }

    @Test
    void what_the_host_types_decides_and_is_never_refused() throws Exception {
        for (int i = 0; i < 3; i++) {
            PtyProcess process = start("sh", "-c", "read code; exit $code");
            process.getOutputStream().write("3\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            assertThat(process.waitFor()).isEqualTo(3);
            Programs.settle();
        }
    }

    private boolean refused(String... command) {
        try {
            run(command);
            return false;
        } catch (IOException | InterruptedException refusal) {
            Veto.checked(refusal);
            return true;
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        PtyProcess process = start(command);
        text(process);
        return process.waitFor();
    }

    private PtyProcess start(String... command) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("LC_ALL", "C");
        return new PtyProcessBuilder(command)
                .setDirectory(folder.toString())
                .setEnvironment(variables)
                .start();
    }

    /** A terminal may end with an error instead of an end: its other side is closed. */
    private static String text(PtyProcess process) {
        StringBuilder text = new StringBuilder();
        try (InputStream output = process.getInputStream()) {
            byte[] piece = new byte[1024];
            for (int count = output.read(piece); count >= 0; count = output.read(piece)) {
                text.append(new String(piece, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            return text.toString();
        }
        return text.toString();
    }
}
