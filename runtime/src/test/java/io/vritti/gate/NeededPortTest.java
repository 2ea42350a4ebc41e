package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RequestBody;
import io.vritti.action.Stdin;
import io.vritti.gate.verdict.GateCall;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port where nobody listens refuses every request, by whatever command; and none once somebody does. */
class NeededPortTest {

    @TempDir
    File home;

    private final Gate gate = new GateParts().vetoingGate();
    private int port;

    @BeforeEach
    void refused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        gate.after(gate.before(curl("curl http://localhost:" + port + "/items")), refusal());
    }

    @Test
    void other_requests_to_it_are_refused_until_somebody_listens() throws IOException {
        List<Action> others = List.of(
                curl("curl -d a=1 http://127.0.0.1:" + port + "/orders"),
                curl("curl -s http://localhost:" + port + "/items"),
                curl("curl -sSX POST --json @body.json -H 'Accept: text/plain' localhost:" + port),
                curl("wget -q -O - 127.0.0.1:" + port));
        assertThat(others).allSatisfy(other -> {
            GateCall call = gate.before(other);
            assertThat(call.verdict().layer()).isEqualTo("similar");
            assertThat(call.refusal()).hasMessageContaining("no process listens on port " + port);
        });
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
            assertThat(others).allMatch(other -> gate.before(other).open());
        }
    }

    @Test
    void what_may_get_through_runs() {
        assertThat(List.of(
                        curl("curl http://localhost:" + (port == 1 ? 2 : port - 1) + "/items"),
                        curl("curl http://example.com:" + port + "/items"),
                        request("GET", "http://localhost:" + port + "/items"),
                        curl("curl --retry-connrefused --retry 5 http://localhost:" + port),
                        curl("./server & sleep 1; curl http://localhost:" + port),
                        curl("http_proxy=http://proxy:1 curl http://localhost:" + port),
                        curl("curl -x http://proxy:1 http://localhost:" + port),
                        curl("curl http://localhost:" + port + " http://example.com:80/"),
                        curl("curl http://example.com/?next=http://localhost:" + port),
                        curl("curl --unix-socket server.sock http://localhost:" + port),
                        curl("curl --connect-to ::example.com: http://localhost:" + port),
                        curl("wget -e http_proxy=proxy http://localhost:" + port),
                        curl("CURL_HOME=settings curl http://localhost:" + port),
                        curl("curl http://localhost:" + port + " || true")))
                .allMatch(other -> gate.before(other).open());
    }

    private static Action request(String method, String uri) {
        return new HttpAction(method, URI.create(uri), Map.of(), RequestBody.NONE, text -> text);
    }

    private Action curl(String command) {
        return new ProcessAction(
                List.of("bash", "-c", command),
                home.getPath(),
                Map.of("PATH", "/usr/bin:/bin", "HOME", home.getPath()),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private Outcome refusal() {
        return new Outcome(
                Outcome.End.EXIT,
                7,
                null,
                System.currentTimeMillis(),
                0,
                -1,
                "curl: (7) Failed to connect to localhost port " + port + " after 0 ms: Couldn't connect to server",
                "",
                0,
                -1);
    }
}
