package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    @Test
    void bash_completes_commands_and_options_by_the_script() throws Exception {
        CommandRun run = CommandRun.of("completion", "--name", "vr");

        assertThat(run.exit()).isZero();
        assertThat(completed(run.out(), "vr se")).contains("search");
        assertThat(completed(run.out(), "vr show --js")).contains("--json");
    }

    @Test
    void a_name_that_a_shell_would_read_otherwise_is_refused() {
        CommandRun run = CommandRun.of("completion", "--name", "a b; rm");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\"a b; rm\" is no name of a command");
    }

    /** What bash offers at the end of a line. */
    private String completed(String script, String line) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("completion"), script);
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + file + "; COMP_WORDS=(" + line
                                + "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); COMP_LINE='" + line
                                + "'; COMP_POINT=${#COMP_LINE}; _complete_vr; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return out;
    }
}
