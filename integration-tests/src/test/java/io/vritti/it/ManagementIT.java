package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kill switch by JMX, which must neither load JMX into a host nor choose its MBean server (facts.md §1.2). */
class ManagementIT {

    private static final String FAILING = "cat missing";
    private static final Duration STARTED = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("jdks")
    void the_gate_is_switched_through_the_server_that_the_host_has_built(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk).start()) {
            host.shell(FAILING);
            assertThat(host.shellUntilRefused(FAILING)).startsWith("refused");
            awaitHousekeeping();

            assertThat(host.ask("mode off")).isEqualTo("own builder true, configured veto, was veto");
            assertThat(host.shell(FAILING)).isEqualTo("exit 1");
            assertThat(host.ask("mode Veto")).endsWith("was off");
            assertThat(host.shell(FAILING)).startsWith("refused");
            assertThat(host.ask("mode sometimes"))
                    .isEqualTo("refused mode \"sometimes\" must be off, observe, hint or veto");
            assertThat(host.ask("log debug")).isEqualTo("was warn");
            assertThat(host.ask("log loud"))
                    .isEqualTo("refused log level \"loud\" must be off, error, warn, info or debug");
            assertThat(host.ask("log Info")).isEqualTo("was debug");
            assertThat(host.end()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_host_never_loads_jmx_or_logging_for_us_nor_a_client_for_a_model_that_nobody_asks(Jdk jdk) throws Exception {
        Path loaded = folder.resolve("classes");
        try (LiveHost host = host(jdk).option("-Xlog:class+load:file=" + loaded).start()) {
            host.shell(FAILING);
            assertThat(host.shellUntilRefused(FAILING)).startsWith("refused");
            awaitHousekeeping();
            host.end();
        }

        assertThat(Files.readAllLines(loaded))
                .noneMatch(line -> line.contains(" javax.management.") || line.contains(" com.sun.jmx."))
                .noneMatch(line -> line.contains(" java.util.logging.LogManager"))
                .noneMatch(line -> line.contains(" okhttp3.") || line.contains(" kotlin."))
                .anyMatch(line -> line.contains(" io.vritti.Housekeeping "));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void what_the_owner_writes_while_the_program_runs_is_in_force(Jdk jdk) throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Path settings = home.resolve("vritti.properties");
        try (LiveHost host = Host.on(jdk, folder)
                .agent("veto.holdout=0,veto.scope=all," + Host.PATIENT)
                .main(ShellHost.class)
                .start()) {
            host.ask("sh true");
            host.shell(FAILING);
            Files.writeString(settings, "vritti.mode=veto\nvritti.veto.insist=100\n");
            assertThat(host.shellUntilRefused(FAILING)).startsWith("refused");

            Files.writeString(settings, "vritti.mode=vetto\n");
            Await.upTo(STARTED, () -> Files.readString(home.resolve("vritti.log")), log -> log.contains("mode=vetto"));
            assertThat(host.shell(FAILING)).startsWith("refused");
            Run shown = Host.command(folder, "config", "--set", "--jvm", Long.toString(host.pid()));
            assertThat(shown.stdout())
                    .containsPattern("vritti\\.mode +veto +at once +\\S+vritti\\.properties:1")
                    .containsPattern("vritti\\.veto\\.scope +all +at once +agent argument veto\\.scope");

            Files.delete(settings);
            assertThat(Await.upTo(STARTED, () -> host.shell(FAILING), answer -> answer.equals("exit 1")))
                    .isEqualTo("exit 1");
            assertThat(host.end()).isEmpty();
        }
    }

    /** The agent has looked after everything once: status can be told. */
    private void awaitHousekeeping() throws Exception {
        assertThat(Await.upTo(STARTED, this::tellsStatus, told -> told)).isTrue();
    }

    private boolean tellsStatus() throws IOException {
        Path live = folder.resolve("home").resolve("live");
        if (!Files.isDirectory(live)) {
            return false;
        }
        try (Stream<Path> files = Files.list(live)) {
            return files.findAny().isPresent();
        }
    }

    private Host host(Jdk jdk) {
        return Host.on(jdk, folder).agent(Host.VETO_ALL).main(ShellHost.class);
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
