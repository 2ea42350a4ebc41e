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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
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

    /** PORT stands for the port. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "@@", quoteCharacter = '`', textBlock = """
            node s.js           @@ s.js        @@ const s=require('http').createServer((q,r)=>r.end('x'));s.listen(PORT,'127.0.0.1',()=>s.close())
            node s.js           @@ s.js        @@ const s=require('node:net').createServer();process.on('SIGTERM',()=>s.close());s.listen(PORT);setTimeout(()=>s.close(),50);console.log(new Date().toISOString())
            PORT=PORT node s.js @@ s.js        @@ require('http').createServer().listen(process.env.PORT)
            npm start           @@ s.js        @@ require('http').createServer().listen(PORT)
            python3 s.py        @@ s.py        @@ import http.server, time, threading; http.server.HTTPServer(('127.0.0.1', PORT), http.server.SimpleHTTPRequestHandler).serve_forever()
            python3 s.py        @@ s.py        @@ import socket; s = socket.socket(); s.bind(('', PORT)); s.listen(5); c, a = s.accept(); c.recv(1024)
            python3 s.py PORT   @@ s.py        @@ import socketserver, sys; socketserver.TCPServer(('127.0.0.1', int(sys.argv[1])), None).serve_forever()
            sh start.sh         @@ start.sh    @@ exec node s.js
            java S.java         @@ S.java      @@ public class S { public static void main(String[] a) throws Exception { new java.net.ServerSocket(PORT, 1, java.net.InetAddress.getLoopbackAddress()); } }
            perl s.pl           @@ s.pl        @@ use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => PORT, Listen => 1) or die "cannot listen: $!";
            perl s.pl           @@ s.pl        @@ use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => PORT, Listen => 1) or die "Die Adresse wird bereits verwendet";
            """)
    void a_server_finds_its_port_taken_until_it_is_free(String command, String name, String text) throws IOException {
        assumeInstalled(command);
        world.environment.put("PATH", System.getenv("PATH").replaceAll("[^:]*pyenv[^:]*:", ""));
        world.sh("mkdir -p .npm/_logs");
        int port = freePort();
        String call = command.replaceAll("PORT$|(?<==)PORT", Integer.toString(port));
        world.write("package.json", "{\"scripts\":{\"start\":\"node s.js\"}}");
        world.write("s.js", "require('http').createServer().listen(" + port + ")");
        world.write(name, text.replaceAll("(?<!\\.)PORT", Integer.toString(port)));
        Evidence evidence;
        try (ServerSocket holder = listen(port)) {
            evidence = world.failure(call);
            assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("port_in_use=" + port);
            assertThat(world.check(evidence, call)).isInstanceOf(CheckResult.Holds.class);
            world.write("notes.txt", "the port is taken");
            assertThat(world.check(evidence, call)).isInstanceOf(CheckResult.Holds.class);
            world.write(name, text.replaceAll("(?<!\\.)PORT", Integer.toString(port)) + "\n");
            assertThat(world.check(evidence, call)).isInstanceOf(CheckResult.Changed.class);
            assertThat(holder.isBound()).isTrue();
        }
        assertThat(world.check(evidence, call)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "@@", quoteCharacter = '`', textBlock = """
            node s.js   @@ s.js   @@ require('http').createServer().listen(JSON.parse(require('fs').readFileSync(process.argv[1] + 'on')).port)
            node s.js   @@ s.js   @@ require('http').createServer().listen(PORT + Math.floor(Math.random() * 2) * 0)
            python3 s.py @@ s.py  @@ import random, socket; s = socket.socket(); s.bind(('', random.choice([PORT]))); s.listen(5)
            perl s.pl   @@ s.pl   @@ use IO::Socket::INET; open(my $f, '<', 's.plon'); my $p = <$f>; $p =~ s/[^0-9]//g; IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $p, Listen => 1) or die "$!";
            kill $(cat no.pid); node s.js @@ s.js @@ require('http').createServer().listen(PORT)
            """)
    void a_server_whose_port_may_be_another_one_the_next_time_has_no_cause(String command, String name, String text)
            throws IOException {
        assumeInstalled(command);
        int port = freePort();
        world.write(name + "on", "{\"port\": " + port + "}");
        world.write(name, text.replace("PORT", Integer.toString(port)));
        try (ServerSocket holder = listen(port)) {
            assertThat(world.failure(command).causes()).isEmpty();
            assertThat(holder.isBound()).isTrue();
        }
    }

    private static void assumeInstalled(String command) {
        for (String program : List.of("node", "npm", "java", "perl", "python3")) {
            Assumptions.assumeTrue(!command.contains(program + " ") || installed(program), program);
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, program)));
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
