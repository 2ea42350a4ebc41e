package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls of a JVM in which our engine is not built yet. It is kept from being built by a home whose secret is a pipe that gives
 * nothing, as a file system that does not answer would.
 */
class ColdStartIT {

    private static final String DEFAULT_DEADLINE = "mode=veto,veto.holdout=0,veto.scope=all";
    private static final String FAILING = "cat missing";
    private static final int SECRET_BYTES = 32;

    private static final Duration LEARNT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void calls_run_though_the_engine_never_comes(Jdk jdk) throws Exception {
        silentSecret();
        try (LiveHost host = host(jdk)) {
            assertThat(host.shell("echo out; exit 3")).isEqualTo("exit 3");
            assertThat(host.shell("true")).isEqualTo("exit 0");
            assertThat(host.shell(FAILING)).isEqualTo("exit 1");
            assertThat(host.shell(FAILING)).as("not known yet").isEqualTo("exit 1");
            assertThat(host.end()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_failure_from_before_the_engine_is_captured_behind_it(Jdk jdk) throws Exception {
        Path secret = silentSecret();
        try (LiveHost host = host(jdk)) {
            assertThat(host.shell(FAILING)).isEqualTo("exit 1");

            Memory memory = new Memory(folder.resolve("home"));
            Set<String> failed = Await.upTo(
                    LEARNT,
                    () -> {
                        answer(secret);
                        return memory.failedActions();
                    },
                    actions -> !actions.isEmpty());
            assertThat(failed).anyMatch(action -> action.contains(FAILING));
            assertThat(host.end()).isEmpty();
        }
    }

    private Path silentSecret() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path secret = home.resolve("secret");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", secret.toString())
                        .start()
                        .waitFor())
                .isZero();
        return secret;
    }

    /**
     * Lets whoever waits for the secret have it. Opened for both directions a pipe does not wait for its other end: a signal may take
     * the reader out of its waiting for a moment, and what is written then is lost.
     */
    private static void answer(Path secret) throws IOException {
        try (RandomAccessFile pipe = new RandomAccessFile(secret.toFile(), "rw")) {
            pipe.write(new byte[SECRET_BYTES]);
        }
    }

    private LiveHost host(Jdk jdk) throws IOException {
        return Host.on(jdk, folder)
                .agent(DEFAULT_DEADLINE)
                .main(ShellHost.class)
                .start();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
