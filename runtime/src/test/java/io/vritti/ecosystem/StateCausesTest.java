package io.vritti.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vritti.action.Outcome;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.evidence.World;
import io.vritti.proof.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects, kinds of files, rights, locks, credentials and clients: real tools, and a world that is flipped both ways. */
class StateCausesTest {

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aWorld() {
        world = new World(folder);
    }

    @ParameterizedTest(name = "{0} :: {2}")
    @CsvSource(delimiterString = "::", textBlock = """
        git status                  :: PATH_MISSING       :: git init -q
        cd sub && git log           :: PATH_MISSING       :: git init -q
        git -c a.b=c log            :: PATH_MISSING       :: git init -q
        npm test                    :: PATH_MISSING       :: echo '{}' > package.json
        make                        :: PATH_MISSING       :: touch Makefile
        mvn -o -q compile           :: PATH_MISSING       :: touch pom.xml
        cat sub                     :: IS_DIRECTORY       :: rmdir sub
        echo x > sub                :: IS_DIRECTORY       :: rmdir sub
        rm sub                      :: IS_DIRECTORY       :: rmdir sub
        cp sub copy                 :: IS_DIRECTORY       :: rmdir sub
        cd file                     :: NOT_DIRECTORY      :: rm file; mkdir file
        ls file/x                   :: NOT_DIRECTORY      :: rm file
        mkdir file/x                :: NOT_DIRECTORY      :: rm file
        touch file/x                :: NOT_DIRECTORY      :: rm file
        ./nope.sh                   :: EXECUTABLE_MISSING :: printf '#!/bin/sh\\n' > nope.sh
        sh -c ./nope.sh             :: EXECUTABLE_MISSING :: printf '#!/bin/sh\\n' > nope.sh
        ./envnope.sh                :: EXECUTABLE_MISSING :: mkdir -p bin; cp /bin/true bin/nopex
        ./noise.bin                 :: NOT_EXECUTABLE     :: printf '#!/bin/sh\\n' > noise.bin
        git frobnicate              :: USAGE              :: mkdir -p bin; cp /bin/true bin/git-frobnicate
        git frobnicate              :: USAGE              :: printf '[alias]\\n\\tfrobnicate = version\\n' > .gitconfig
        """)
    void a_failure_holds_until_its_cause_is_gone(String command, Cause.Kind kind, String fix) {
        Assumptions.assumeTrue(installed(command));
        world.environment.remove("GIT_CONFIG_GLOBAL");
        world.sh("mkdir sub; touch file; printf '\\001\\002\\003\\000' > noise.bin; chmod +x noise.bin");
        world.script("nope.sh", "#!/bin/nope\n");
        world.script("envnope.sh", "#!/usr/bin/env nopex\n");
        Evidence evidence = world.failure(command);

        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(kind);
        Evidence stored = EvidenceReader.read(new EvidenceWriter().write(evidence));
        assertThat(stored.causes()).isEqualTo(evidence.causes());
        assertThat(world.check(stored, command)).isInstanceOf(CheckResult.Holds.class);
        world.sh(fix);
        assertThat(world.check(stored, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat said.txt; false",
                "sh -c 'cat said.txt; exit 128'",
                "git -C sub status",
                "git status || false",
                "make -C sub",
                "rm -r sub/../sub/x",
                "git lfs --frob"
            })
    void words_about_something_else_are_no_cause(String command) {
        world.write("sub/f", "");
        world.write(
                "said.txt",
                "fatal: not a git repository (or any of the parent directories): .git\n"
                        + "fatal: Unable to create '/x/.git/index.lock': File exists.\n"
                        + "cat: write error: No space left on device\nfatal: Authentication failed for 'x'\n");
        assertThat(world.failure(command).causes())
                .extracting(Cause::precondition)
                .doesNotContain("path_missing=.git", "path_missing=GNUmakefile", "usage=--frob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat $DATA/x", "cat ~/x", "cd $DATA && cat x", "D=$DATA; cat $D/x", "wc -l < \"$DATA/x\""})
    void what_a_variable_leads_to_is_another_path_when_it_changes(String command) {
        world.write("other/x", "");
        world.sh("mkdir some");
        world.environment.put("DATA", folder + "/some");
        Evidence evidence = world.failure(command);
        world.environment.put("DATA", folder + "/other");
        world.environment.put("HOME", folder + "/other");
        assertThat(world.check(evidence, command)).isNotInstanceOf(CheckResult.Holds.class);
    }

    @Test
    void a_script_is_missing_until_the_project_has_it() {
        Assumptions.assumeTrue(installed("npm"));
        world.write("package.json", "{\"name\":\"a\"}");
        Evidence evidence = world.failure("npm run build");
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("usage=npm build");
        assertThat(world.check(evidence, "npm run build")).isInstanceOf(CheckResult.Holds.class);
        world.write("package.json", "{\"name\":\"a\",\"scripts\":{\"build\":\"true\"}}");
        assertThat(world.check(evidence, "npm run build")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_lock_file_of_git_holds_while_it_is_the_same_file() throws IOException {
        world.sh("git init -q; touch a");
        world.write(".git/index.lock", "");
        Evidence evidence = world.failure("git add a");
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("lock_held=index.lock");
        assertThat(world.check(evidence, "git add a")).isInstanceOf(CheckResult.Holds.class);
        Files.delete(folder.resolve(".git/index.lock"));
        assertThat(world.check(evidence, "git add a")).isInstanceOf(CheckResult.Changed.class);
        world.settle();
        world.write(".git/index.lock", "another");
        assertThat(world.check(evidence, "git add a")).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void a_lock_of_flock_holds_while_its_holder_has_it() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/locks")));
        world.write("f", "");
        Process holder = new ProcessBuilder("flock", "f", "cat")
                .directory(folder.toFile())
                .start();
        try {
            while (!world.run(world.bash("flock -n f true")).failed()) {
                Thread.onSpinWait();
            }
            Evidence evidence = world.failure("flock -n f true");
            Assumptions.assumeFalse(evidence.causes().isEmpty(), "locks of this file system are not listed");
            assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("lock_held=f");
            assertThat(world.check(evidence, "flock -n f true")).isInstanceOf(CheckResult.Holds.class);
            holder.getOutputStream().close();
            holder.waitFor(10, TimeUnit.SECONDS);
            assertThat(world.check(evidence, "flock -n f true")).isInstanceOf(CheckResult.Changed.class);
        } finally {
            holder.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
        cat secret          :: chmod 644 secret
        echo x >> closed/f  :: chmod 755 closed
        touch closed/f      :: chmod 755 closed
        """)
    void what_this_user_may_not_do_stays_forbidden_until_the_mode_changes(String command, String fix) {
        world.sh("echo > secret; chmod 000 secret; mkdir closed; chmod 555 closed");
        Assumptions.assumeTrue(world.run(world.bash("cat secret")).failed(), "root may do everything");
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.PERMISSION_DENIED);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        world.sh(fix);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
    }

    @Test
    void credentials_that_were_refused_are_refused_until_others_are_there() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"r\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        world.environment.put("GIT_TERMINAL_PROMPT", "0");
        String command = "git ls-remote http://127.0.0.1:" + server.getAddress().getPort() + "/r.git";
        try {
            Evidence evidence = world.failure(command);
            assertThat(evidence.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.CREDENTIAL);
            assertThat(evidence.causes().get(0).subject()).startsWith("git:");
            assertThat(evidence.causes().get(0).lifeMillis()).isEqualTo(TimeUnit.HOURS.toMillis(1));
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            Evidence stored = EvidenceReader.read(new EvidenceWriter().write(evidence));
            assertThat(stored).isEqualTo(evidence);

            world.write(".netrc", "machine 127.0.0.1 login a password b\n");
            assertThat(world.check(stored, command)).isInstanceOf(CheckResult.Changed.class);
            Files.delete(folder.resolve(".netrc"));
            assertThat(world.check(stored, command)).isInstanceOf(CheckResult.Holds.class);

            Outcome installed = world.run(world.bash("true"));
            world.changes.succeeded(world.bash("some-login-tool now"), installed);
            assertThat(world.check(stored, command)).isInstanceOf(CheckResult.Unsure.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_a_helper_keeps_is_out_of_sight() throws IOException {
        world.environment.remove("GIT_CONFIG_GLOBAL");
        world.write(".gitconfig", "[credential]\n\thelper = cache\n");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"r\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        world.environment.put("GIT_TERMINAL_PROMPT", "0");
        try {
            assertThat(world.failure("git ls-remote http://127.0.0.1:"
                                    + server.getAddress().getPort() + "/r.git")
                            .causes())
                    .isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_clone_from_a_closed_port_fails_until_somebody_listens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String command = "git clone -q http://127.0.0.1:" + port + "/r.git r";
        Evidence evidence = world.failure(command);
        assertThat(evidence.causes()).extracting(Cause::precondition).containsExactly("port_closed=" + port);
        assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
        try (ServerSocket open = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(open.isBound()).isTrue();
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"python3 -m http.server --bind 127.0.0.1 %d", "python3 -m http.server %d --bind 127.0.0.1"})
    void a_server_finds_its_port_taken_wherever_it_is_named(String form) throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String command = String.format(form, holder.getLocalPort());
            Evidence evidence = world.failure(command);
            assertThat(evidence.causes())
                    .extracting(Cause::precondition)
                    .containsExactly("port_in_use=" + holder.getLocalPort());
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Holds.class);
            holder.close();
            assertThat(world.check(evidence, command)).isInstanceOf(CheckResult.Changed.class);
        }
    }

    private static boolean installed(String command) {
        for (String tool : List.of("git", "npm", "make", "mvn")) {
            if (command.startsWith(tool) && !Files.isExecutable(Path.of("/usr/bin", tool))) {
                return false;
            }
        }
        return true;
    }
}
