package io.vritti.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The commands that agents really wrote, against bash itself. Skipped where the data folder or bash is missing. */
class RecordedCommandsTest {

    private static final Path DATA = Path.of("shared", "data", "shell-intercode-bash.jsonl");

    /** Reads commands ended by NUL and prints the status of {@code bash -n} for each, one to a line. */
    private static final String CHECK_ALL =
            "while IFS= read -r -d '' c; do printf '%s' \"$c\" | bash -n 2>/dev/null; echo $?; done";

    @Test
    void what_bash_accepts_is_understood() throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>(recordedCommands());

        List<String> statuses = statusesOf(commands);

        assertThat(statuses).hasSameSizeAs(commands);
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (statuses.get(i).equals("0")
                    && !ShellParser.parse(commands.get(i)).understood()) {
                refused.add(commands.get(i));
            }
        }
        assertThat(refused).isEmpty();
    }

    private static Set<String> recordedCommands() throws IOException {
        Path data = find();
        assumeTrue(data != null, "no shared/data above " + Path.of("").toAbsolutePath());
        Set<String> commands = new LinkedHashSet<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(data)) {
            JsonNode command = mapper.readTree(line).path("cmd");
            commands.add(command.asText());
        }
        return commands;
    }

    private static Path find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(DATA))) {
                return folder.resolve(DATA);
            }
        }
        return null;
    }

    private static List<String> statusesOf(List<String> commands) throws IOException, InterruptedException {
        assumeTrue(new File("/bin/bash").canExecute(), "no /bin/bash");
        Path output = Files.createTempFile("statuses", ".txt");
        try {
            Process bash = new ProcessBuilder("/bin/bash", "-c", CHECK_ALL)
                    .redirectOutput(output.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (OutputStream input = bash.getOutputStream()) {
                for (String command : commands) {
                    input.write(command.getBytes(StandardCharsets.UTF_8));
                    input.write(0);
                }
            }
            assertThat(bash.waitFor()).isLessThanOrEqualTo(1);
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }
}
