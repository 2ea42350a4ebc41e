package io.vritti.ecosystem.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports of this machine on which nobody listens, or somebody does. */
class PortCausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest
    @CsvSource({"curl -s -S", "curl -s", "curl -sf -o /dev/null"})
    void a_port_is_closed_until_somebody_listens(String client) throws IOException {
        int port = freePort();
        String command = client + " http://127.0.0.1:" + port + "/";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("port_closed=" + port);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        try (ServerSocket open = listen(port)) {
            assertThat(world.check(evidence, command))
                    .isEqualTo(new CheckResult.Changed(List.of("port " + open.getLocalPort() + " is open now")));
        }
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_client_that_tries_again_by_itself_is_no_evidence() throws IOException {
        String command =
                "curl -s -S --retry 1 --retry-delay 0 --retry-connrefused http://127.0.0.1:" + freePort() + "/";
        assertThat(world.failure(command).causes()).isEmpty();
    }

    @Test
    void a_port_is_in_use_until_it_is_free() throws IOException {
        int port = freePort();
        String command = "python3 -m http.server " + port;
        Evidence evidence;
        try (ServerSocket holder = new ServerSocket(port)) {
            evidence = world.failure(command);
            assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PORT_IN_USE);
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            assertThat(holder.isBound()).isTrue();
        }
        assertThat(world.check(evidence, command))
                .isEqualTo(new CheckResult.Changed(List.of("port " + port + " is free now")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
