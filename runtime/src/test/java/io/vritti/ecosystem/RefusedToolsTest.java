package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.World;
import io.vritti.proof.Basis;
import io.vritti.proof.Cause;
import io.vritti.proof.Proof;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that were refused by a daemon, a server, or their own settings, and what lifts it. */
class RefusedToolsTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
            docker ps                                 | /var/run/vritti-test.sock | Cannot connect to the Docker daemon at unix://ADDRESS. Is the docker daemon running?
            DOCKER_HOST=unix://$PWD/d.sock docker ps  | $PWD/d.sock | Cannot connect to the Docker daemon at unix://ADDRESS. Is the docker daemon running?
            DOCKER_HOST=unix://$PWD/d.sock docker ps  | $PWD/d.sock | failed to connect to the docker API at unix://ADDRESS; check if the path is correct and if the daemon is running
            """)
    void docker_without_the_socket_of_its_daemon_fails_until_it_is_there(String command, String socket, String error)
            throws IOException {
        String path = socket.replace("$PWD", folder.toString());
        world.script("bin/docker", "#!/bin/sh\necho '" + error.replace("ADDRESS", path) + "' >&2\nexit 1\n");
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("path_missing=" + path);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        if (path.startsWith(folder.toString())) {
            Files.createFile(Path.of(path));
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        }
    }

    @Test
    void docker_at_a_closed_port_of_this_machine_fails_until_it_is_open() throws IOException {
        int port = freePort();
        world.script(
                "bin/docker",
                "#!/bin/sh\necho \"Cannot connect to the Docker daemon at $DOCKER_HOST. Is the docker daemon running?\" >&2\nexit 1\n");
        String command = "DOCKER_HOST=tcp://127.0.0.1:" + port + " docker ps";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("port_closed=" + port);
        try (ServerSocket open = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
            assertThat(open.isBound()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -s --unix-socket $PWD/x.sock http://localhost/",
                "curl -sS --unix-socket ./x.sock http://localhost/",
                "curl -sS --unix-socket x.sock http://localhost/v1"
            })
    void client_of_a_socket_file_that_is_missing_fails_until_it_is_there(String command) {
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes())
                .extracting(Cause::precondition)
                .containsExactly("path_missing=" + folder.resolve("x.sock"));
        world.sh("touch x.sock");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({"curl -sSf, 404", "curl -fsS -X POST -d a=1, 422", "curl -sSf -H 'X: y', 400", "curl -fsS, 403"})
    void what_a_server_refused_by_curl_is_refused_until_something_may_have_changed_it(String client, int status)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            String command = client + " http://127.0.0.1:" + server.getAddress().getPort() + "/items";
            Evidence evidence = world.failure(command);
            assertThat(evidence.proofs()).extracting(Proof::basis).contains(Basis.REMOTE);
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            world.changes.ledger().hostWrote(folder.resolve("app.py").toString());
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Unsure.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void server_error_told_by_curl_is_no_refusal() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            Evidence evidence = world.failure(
                    "curl -sSf http://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThat(evidence.proofs()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void pip_does_not_install_into_the_python_of_the_system() {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/pip"))
                && Files.exists(Path.of("/usr/lib/python3.11/EXTERNALLY-MANAGED")));
        String command = "/usr/bin/pip install --no-index nosuch-package-x";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PATH_EXISTS);
        world.write(".config/pip/pip.conf", "[install]\nbreak-system-packages = true\n");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void terraform_lacks_a_value_until_it_gets_one() {
        world.script(
                "bin/terraform",
                "#!/bin/sh\ncat >&2 <<'EOF'\n\u2577\n\u2502 Error: No value for required variable\n\u2502 \n\u2502   on main.tf line 1:\n"
                        + "\u2502    1: variable \"region\" {\n\u2502 \n\u2502 The root module input variable \"region\" is not set, and has no default value."
                        + " Use a -var or -var-file\n\u2502 command line argument to provide a value for this variable.\n\u2575\nEOF\nexit 1\n");
        world.write("main.tf", "variable \"region\" {\n  type = string\n}\n");
        Evidence evidence = world.failure("terraform plan -input=false");
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("env_unset=TF_VAR_region");
        assertThat(world.check(evidence, "terraform plan -input=false")).isInstanceOf(CheckResult.Holds.class);
        world.write("terraform.tfvars", "region = \"eu\"\n");
        assertThat(world.check(evidence, "terraform plan -input=false")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void npm_finds_the_same_conflict_until_its_settings_or_packages_change() {
        world.script(
                "bin/npm",
                "#!/bin/sh\ndate > /dev/null\nprintf 'npm error code ERESOLVE\\nnpm error ERESOLVE unable to resolve dependency tree\\n' >&2\nexit 1\n");
        world.write("package.json", "{\"dependencies\": {\"a\": \"1\"}}");
        Evidence evidence = world.failure("npm install --offline");
        assertThat(evidence.proofs()).extracting(Proof::basis).contains(Basis.REMOTE);
        assertThat(world.check(evidence, "npm install --offline")).isInstanceOf(CheckResult.Holds.class);
        world.write(".npmrc", "legacy-peer-deps=true\n");
        assertThat(world.check(evidence, "npm install --offline")).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOFLAGS=-mod=mod GOPROXY=off go build ./...", "GOPROXY=off go build ."})
    void go_without_a_module_fails_until_what_is_required_changes(String command) {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/local/go/bin/go")));
        world.environment.put("PATH", "/usr/local/go/bin:/usr/bin:/bin");
        world.write("go.mod", "module a\ngo 1.21\nrequire example.com/xy v1.2.3\n");
        world.write("a.go", "package main\nimport _ \"example.com/xy\"\nfunc main() {}\n");
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("module_missing=example.com/xy");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.write("go.mod", "module a\ngo 1.21\n");
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void stub_in_the_place_of_a_program_is_read_like_the_script_that_it_is() {
        world.write("tool.py", "print('ok')\n");
        world.script(
                "bin/python",
                "#!/bin/sh\necho 'Python was not found; run without arguments to install' >&2\nexit 49\n");
        Evidence evidence = world.failure("python tool.py");
        assertThat(world.check(evidence, "python tool.py")).isInstanceOf(CheckResult.Holds.class);
        world.sh("ln -sf /usr/bin/python3 bin/python");
        assertThat(world.check(evidence, "python tool.py")).isInstanceOf(CheckResult.Changed.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
