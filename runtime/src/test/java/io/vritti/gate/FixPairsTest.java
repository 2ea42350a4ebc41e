package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.verdict.GateCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing commands and what mended them, from thefuck's rules: near in text, and never to be refused. */
class FixPairsTest {

    private static final Path PAIRS =
            Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "thefuck-fix-pairs.jsonl");

    private static final int NOT_FOUND_STATUS = 127;

    @TempDir
    Path folder;

    @Test
    void no_fix_is_refused_for_the_failure_that_it_mends() throws IOException {
        assumeTrue(Files.exists(PAIRS), "no " + PAIRS);
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(PAIRS);
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines) {
            JsonNode pair = json.readTree(line);
            String failing = pair.get("failing").asText();
            String fix = pair.get("fix").asText();
            String error = pair.get("error").asText();
            Gate gate = new GateParts().vetoingGate();
            for (int i = 0; i < 3; i++) {
                GateCall call = gate.before(bash(failing));
                if (call.open()) {
                    gate.after(call, failed(error));
                }
            }

            assertThat(gate.before(bash(fix)).open()).as(line).isTrue();
        }
    }

    private static Outcome failed(String error) {
        // Only a shell says so of a program; "Task x not found" is what a program says that ran.
        boolean isOfShell = error.contains("command not found") || error.strip().endsWith(": not found");
        int code = isOfShell ? NOT_FOUND_STATUS : 1;
        return new Outcome(Outcome.End.EXIT, code, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1);
    }

    private ProcessAction bash(String text) {
        return new ProcessAction(
                List.of("bash", "-c", text),
                folder.toString(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }
}
