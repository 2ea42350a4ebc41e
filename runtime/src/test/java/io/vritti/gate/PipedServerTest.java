package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over pipes is started again at any time, unless what kept it from serving still does. */
class PipedServerTest {

    private static final String MISSING = "sh: 1: exec: mcp-server-nowhere: not found";

    @TempDir
    Path folder;

    private final Gate gate = new GateParts().vetoingGate();

    @Test
    void one_whose_program_is_missing_is_refused_until_it_is_there() throws Exception {
        ProcessAction server = server("exec mcp-server-nowhere");
        ended(server, Outcome.End.EXIT, MISSING, "");
        assertThat(gate.before(server).refusal()).isNotNull();

        Path program = Files.writeString(folder.resolve("mcp-server-nowhere"), "#!/bin/sh\ncat\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(gate.before(server).refusal()).isNull();
    }

    @Test
    void one_that_has_served_is_started_again_whatever_it_said_at_its_end() {
        ProcessAction server = server("exec mcp-server-nowhere");
        ended(server, Outcome.End.EXIT, MISSING, "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
        assertThat(gate.before(server).refusal()).isNull();
    }

    @Test
    void one_that_its_host_has_killed_is_started_again() {
        ProcessAction server = server("exec mcp-server-nowhere");
        ended(server, Outcome.End.KILLED_BY_HOST, MISSING, "");
        assertThat(gate.before(server).refusal()).isNull();
    }

    @Test
    void one_that_ended_for_a_reason_that_cannot_be_checked_is_started_again() {
        ProcessAction server = server("exec npx -y @modelcontextprotocol/server-nowhere");
        ended(server, Outcome.End.EXIT, "npm error code E404", "");
        ended(server, Outcome.End.EXIT, "npm error code E404", "");
        assertThat(gate.before(server).refusal()).isNull();
    }

    private void ended(ProcessAction server, Outcome.End end, String said, String served) {
        long millis = System.currentTimeMillis();
        gate.after(
                gate.before(server),
                new Outcome(end, said.equals(MISSING) ? 127 : 1, null, millis, 1_000_000, -1, said, served, 0, -1));
    }

    private ProcessAction server(String text) {
        String path = folder + ":" + System.getenv("PATH");
        return new ProcessAction(
                List.of("/bin/sh", "-c", text),
                folder.toString(),
                Map.of("PATH", path),
                Stdin.PIPE,
                null,
                new ExecutablePath(path));
    }
}
