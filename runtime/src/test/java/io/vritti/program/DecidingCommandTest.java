package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bash says which command's status is the script's; where the parser says so too, it must be the same one. */
class DecidingCommandTest {

    private static final Pattern STATUS = Pattern.compile("end(\\d+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./end3",
                "./end0; ./end3",
                "./end3; ./end0",
                "./end0 && ./end3",
                "./end3 | ./end0",
                "./end0 | ./end3",
                "./end0 | ./end0 | ./end4",
                "set -o pipefail; ./end3 | ./end0",
                "set -o pipefail; ./end0 | ./end5",
                "set -e; ./end0; ./end7",
                "(./end3)",
                "(./end3); ./end4",
                "{ ./end3; ./end5; }",
                "V=1 ./end3",
                "export V=1; ./end3",
                "env V=1 ./end3",
                "env -i ./end4",
                "timeout 20 ./end5",
                "nice -n 5 ./end6",
                "nice timeout 20 env A=b ./end7",
                "time -p ./end3",
                "command ./end4",
                "exec ./end4",
                "cd . && ./end8",
                "cd . ; ./end8",
                "./end9 > out.txt 2>&1",
                "./end9 < /dev/null",
                "./end3 <<EOF\n./end4\nEOF",
                "cat <<EOF && ./end4\n./end3\nEOF",
                "./end3 <<< text",
                "echo \"$(./end4)\" > /dev/null && ./end3",
                "bash -c './end3'",
                "bash -c './end3; ./end4'",
                "sh -c \"./end0 && ./end6\"",
                "./end3 # ./end4",
                "true\n./end3\n",
                "./end3 &\nwait; ./end4",
            })
    void last_is_the_command_that_ends_the_script(String text) throws Exception {
        for (int status = 0; status < 10; status++) {
            Path program = Files.writeString(folder.resolve("end" + status), "#!/bin/sh\nexit " + status + "\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        Script script = ShellParser.parse(text);

        assertThat(script.understood()).isTrue();
        if (script.last() != null) {
            Matcher status = STATUS.matcher(lastText(Command.of(script.last())));
            assertThat(status.find()).as(text).isTrue();
            assertThat(run(text)).as(text).isEqualTo(Integer.parseInt(status.group(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./end3 || ./end4",
                "./end3 || true",
                "pytest || true",
                "! ./end3",
                "./end3 &",
                "if ./end3; then ./end4; fi",
                "set -o pipefail; ./end3 | ./end0"
            })
    void script_whose_status_may_be_anothers_names_no_command(String text) {
        assertThat(ShellParser.parse(text).last()).as(text).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn test | tail -5", "pytest || true", "npm test; echo done", "make &"})
    void success_that_is_not_its_own_is_never_suggested(String text) {
        assertThat(Hazards.neverSuggest(ShellParser.parse(text))).isTrue();
    }

    private static String lastText(Command command) {
        Script inner = command.script();
        if (inner != null && inner.last() != null) {
            return lastText(Command.of(inner.last()));
        }
        return command.executable();
    }

    private int run(String text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", text)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            output.readAllBytes();
        }
        return process.waitFor();
    }
}
