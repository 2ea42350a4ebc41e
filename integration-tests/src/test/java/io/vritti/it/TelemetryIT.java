package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Metrics in hosts that use OpenTelemetry: the oldest version whose SDK has stable metrics, and the newest. */
@Execution(ExecutionMode.CONCURRENT)
class TelemetryIT {

    private static final Duration LOOKED_AFTER = Duration.ofSeconds(60);

    private static final String CASES = "TelemetryCases";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> oldest() throws IOException {
        return with("opentelemetry-1.14");
    }

    @TestFactory
    Stream<DynamicTest> newest() throws IOException {
        return with("opentelemetry-1.68");
    }

    /** The agent's jar is large: it is there where the benchmark has run, or where the property names it. */
    @Test
    void beside_its_agent_metrics_are_among_its_own_once() throws Exception {
        Path agent = Path.of(System.getProperty("vritti.test.opentelemetry", "target/peers/opentelemetry.jar"));
        assumeTrue(Files.exists(agent), "there is no agent of OpenTelemetry at " + agent.toAbsolutePath());
        try (LiveHost host = Host.on(Jdks.newest(), folder)
                .option("-javaagent:" + agent.toAbsolutePath(), "-Dotel.metrics.exporter=console")
                .option("-Dotel.traces.exporter=none", "-Dotel.logs.exporter=none")
                .option("-Dotel.metric.export.interval=3600000", "-Xmx256m")
                .agent(Host.VETO_ALL)
                .main(ShellHost.class, Host.libraries("opentelemetry-1.68"))
                .start()) {
            host.shell("cat missing");
            assertThat(Await.upTo(LOOKED_AFTER, () -> Files.exists(folder.resolve("home/live")), there -> there))
                    .isTrue();
            // It looks for an instance twice a second.
            host.shell("sleep 3");

            assertThat(host.end())
                    .containsOnlyOnce("name=vritti.failures,")
                    .contains("name=vritti.gate_check_seconds.bucket,");
        }
    }

    private Stream<DynamicTest> with(String libraries) throws IOException {
        return new Inside(folder, CASES)
                .beside(Host.libraries(libraries))
                .alone()
                .compiled(Files.readString(Path.of("src/test/hosts/io/vritti/it/inside", CASES + ".java")))
                .withOnNewest(Host.VETO_ALL);
    }
}
